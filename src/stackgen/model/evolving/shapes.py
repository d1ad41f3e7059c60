"""Shapes: the value types before and now -> what becomes of the objects that rows hold, or what stands against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stackgen.model.entities import Default, Field, Kind, Model, ValueType
from stackgen.model.evolution import ReshapeType
from stackgen.model.evolving.losses import Losses
from stackgen.model.evolving.pairing import Pairs
from stackgen.model.evolving.retyping import TEXT, Fit, fit
from stackgen.model.values import Misfit, canonical
from stackgen.reading.problems import quoted, suggestion


def reshaped(pairs: Pairs, losses: Losses) -> Iterator[ReshapeType]:
    """The types whose objects become others."""
    known = {one.name: one for one in pairs.base.model.types}
    for now in pairs.model.types:
        if now.name in known:
            found = _Shape(pairs, losses, known[now.name], now).operation()
            if found is not None:
                yield found


@dataclass(frozen=True)
class _Shape:
    pairs: Pairs
    losses: Losses
    before: ValueType
    now: ValueType

    @cached_property
    def kept(self) -> dict[str, str]:
        """Fields that are in both: name now -> name before."""
        old = {field.name for field in self.before.fields}
        specs = self.pairs.drafts.spec.types[self.now.name].fields
        renamed = {name: spec.renamed_from for name, spec in specs.items() if self._is_new_name(name, old)}
        taken = set(renamed.values())
        same = {name: name for name in specs if name in old and name not in taken}
        return {**same, **{name: before for name, before in renamed.items() if before is not None}}

    def _is_new_name(self, name: str, old: set[str]) -> bool:
        before = self.pairs.drafts.spec.types[self.now.name].fields[name].renamed_from
        if before is None or self._mark(name, before) in self.pairs.base.done or name in old:
            return False
        if before not in old:
            hint = suggestion(before, old, "what was there") or "leave `renamed_from` out of what is new"
            message = f"there was no {quoted(before)} when the last revision was made"
            self._problem(name, "unknown-rename", message, hint)
        return before in old

    def _mark(self, name: str, before: str) -> str:
        return f"types/{self.now.name}/fields/{name} from {before}"

    def operation(self) -> ReshapeType | None:
        """What becomes of its objects; None if they stay what they are."""
        old = {field.name: field for field in self.before.fields}
        filled = dict(self._filled(old))
        removed = tuple(name for name in old if name not in self.kept.values())
        self._check_removed(removed)
        for name, before in self.kept.items():
            self._check_type(old[before], next(field for field in self.now.fields if field.name == name))
        renamed = tuple((before, name) for name, before in self.kept.items() if name != before)
        added = tuple(field.name for field in self.now.fields if field.name not in self.kept)
        if not (renamed or removed or added or filled):
            return None
        if (renamed or removed or filled) and (circle := _circle(self.pairs.model, self.now.name)):
            self._by_hand(f"{circle} holds itself, and no statement reaches objects in objects of any depth")
        return ReshapeType(self.now.name, renamed, added, removed, tuple(filled.items()))

    def _filled(self, old: dict[str, Field]) -> Iterator[tuple[str, object]]:
        for field in self.now.fields:
            was = old.get(self.kept.get(field.name, ""))
            if field.optional or (was is not None and not was.optional):
                continue
            default = self._backfill(field)
            if default is None:
                message = f"{self.now.name}.{field.name} is required, and the objects of rows have no value for it"
                hint = "add `backfill: <value>` or a default, or make it optional with `?`"
                self._problem(field.name, "needs-backfill", message, hint)
            else:
                yield field.name, default.value

    def _backfill(self, field: Field) -> Default | None:
        written = self.pairs.drafts.spec.types[self.now.name].fields[field.name].backfill
        if written is None:
            literal = field.default is not None and field.default.source == "literal"
            return field.default if literal else None
        enum = field.type.enum
        choices = [member.value for member in self.pairs.model.enum(enum).members] if enum else []
        try:
            return Default("literal", canonical(field.type, written, choices))
        except (Misfit, KeyError) as misfit:
            self._problem(field.name, "bad-backfill", f"the backfill does not fit the type: {misfit}", "")
            return Default("literal", None)

    def _check_removed(self, removed: tuple[str, ...]) -> None:
        said = self.pairs.drafts.spec.types[self.now.name].removed
        for name in removed:
            if name not in said and not self.losses.allowed:
                gone = f"`removed: [{', '.join((*said, name))}]` in {self.now.name}"
                hint = f"if it was renamed: `renamed_from: {name}` at its new name; if it is to go: {gone}"
                message = f"the field {quoted(name)} of {self.now.name} is gone, and its values would be lost"
                self._problem(None, "data-loss", message, hint)

    def _check_type(self, old: Field, new: Field) -> None:
        """Refuse what would leave values in old rows that the type does not take."""
        one, other = old.type, new.type
        if one.enum and other.enum:
            same = self.pairs.enums.get(other.enum) == one.enum and one.many == other.many
            fits = same and all(was == now for was, now in self.pairs.values(one.enum, other.enum).items())
        else:
            fits = fit(one, old.constraints, other, new.constraints) in {Fit.SAME, Fit.LOSSLESS}
            fits = fits and (one.kind is other.kind or _written_alike(one.kind, other.kind))
        if not fits:
            self._by_hand(f"the values of {self.now.name}.{new.name} would have to become others")

    def _by_hand(self, why: str) -> None:
        hint = (
            "write a revision that changes the objects (`alembic revision`), then build with `--allow-data-loss`; "
            "or give the field another name, with a `backfill`, and the old one up by `removed`"
        )
        if not self.losses.allowed:
            self._problem(None, "data-loss", f"the type {self.now.name} has changed, and {why}", hint)

    def _problem(self, field: str | None, code: str, message: str, hint: str) -> None:
        pointer = ("types", self.now.name) if field is None else ("types", self.now.name, "fields", field)
        self.pairs.drafts.report.add(pointer, code, message, hint, key=field is None)


def _written_alike(one: Kind, other: Kind) -> bool:
    """Whether JSON writes the values of both kinds in the same way."""
    return {one, other} <= TEXT or {one, other} <= {Kind.INT, Kind.BIGINT, Kind.FLOAT}


def _circle(model: Model, name: str) -> str | None:
    """A type that holds itself and objects of this one, or that is this one."""
    types = {one.name: one for one in model.types}

    def reached(start: str) -> set[str]:
        found: set[str] = set()
        waiting = [start]
        while waiting:
            for field in types[waiting.pop()].fields:
                if field.type.value_type in types and field.type.value_type not in found:
                    found.add(field.type.value_type)
                    waiting.append(field.type.value_type)
        return found

    return next((one for one in types if one in (around := reached(one)) and name in {one, *around}), None)
