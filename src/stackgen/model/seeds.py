"""Seeds: the rows that the user wrote under `seed` -> SeedRow, with what each refers to and how it is found again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from stackgen.model.drafts import Draft, Drafts
from stackgen.model.entities import Entity, Field, JsonValue, Kind, Role, SeedReference, SeedRow
from stackgen.model.literals import Literals
from stackgen.model.seedorder import check_order, in_order
from stackgen.model.values import Misfit
from stackgen.reading.problems import quoted, suggestion
from stackgen.reading.source import Pointer


@dataclass
class Row:
    """One row, while it is resolved."""

    pointer: Pointer
    written: Mapping[str, JsonValue]
    values: dict[str, JsonValue] = field(default_factory=dict)
    references: list[SeedReference] = field(default_factory=list)


def resolve_seeds(drafts: Drafts, entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """The entities with their seeds."""
    seeds = {name: _Seed(drafts, drafts.entities[name], entity) for name, entity in entities.items()}
    for seed in seeds.values():
        seed.read()
    for seed in seeds.values():
        seed.refer(seeds)
    for seed in seeds.values():
        seed.check_repeated()
    check_order(drafts, {name: seed.rows for name, seed in seeds.items()})
    return {name: replace(entity, seed=seeds[name].resolved()) for name, entity in entities.items()}


class _Seed:
    """The seed of one entity."""

    def __init__(self, drafts: Drafts, draft: Draft, entity: Entity) -> None:
        self.drafts, self.draft, self.entity = drafts, draft, entity
        self.rows: list[Row] = []

    def read(self) -> None:
        """The plain values of each row, checked."""
        if self.draft.spec.seed and self.entity.parent:
            message = (
                f"{self.entity.name} is a part of {self.entity.parent.target}: a seed gives rows without their parts"
            )
            hint = "leave this `seed` out, and create the parts by their routes or commands"
            self._problem((*self.draft.pointer, "seed"), message, hint, key=True)
            return
        for number, written in enumerate(self.draft.spec.seed):
            pointer = (*self.draft.pointer, "seed", number)
            row = Row(pointer, {key: value for key, value in written.items() if not key.startswith("x-")})
            self.rows.append(row)
            for key, value in row.written.items():
                self._read_key(row, key, value)
            self._check_required(row)
        if self.rows:
            self._check_identity()

    def _read_key(self, row: Row, key: str, value: JsonValue) -> None:
        found = next((one for one in self.entity.fields if one.name == key), None)
        if found is None:
            self._check_relation(row, key)
        elif why := _unwritable(found):
            self._problem((*row.pointer, key), f"a seed cannot give {quoted(key)}: {why}", "leave it out", key=True)
        else:
            try:
                row.values[key] = _normal(found, Literals(self.drafts).checked(found, value, (*row.pointer, key)))
            except Misfit as misfit:
                self._problem((*row.pointer, key), f"the value of {quoted(key)} does not fit: {misfit}", misfit.hint)

    def _check_relation(self, row: Row, key: str) -> None:
        draft = self.draft
        if key in draft.spec.fields or key in draft.spec.relations or self.drafts.may_name(draft, key):
            return  # a relation, or something with a problem of its own
        words = [*draft.spec.fields, *draft.spec.relations]
        hint = suggestion(key, words, f"the fields and relations of {self.entity.name}")
        message = f"{self.entity.name} has no field or relation {quoted(key)}"
        self.drafts.report.add((*row.pointer, key), "unknown-field", message, hint, key=True)

    @cached_property
    def required(self) -> list[str]:
        """What a row must give: the names of fields and relations."""
        written = self.draft.spec.fields
        fields = [
            one.name
            for one in self.entity.fields
            if not _unwritable(one) and not one.optional and not one.default and written[one.name].default is None
        ]
        return [*fields, *(one.name for one in self.entity.references if not one.optional)]

    def _check_required(self, row: Row) -> None:
        if missing := [name for name in self.required if name not in row.written]:
            hint = "a row gives what a request to create must give"
            self._problem(row.pointer, f"this row lacks {', '.join(map(quoted, missing))}", hint)

    # How rows are found again

    @cached_property
    def candidates(self) -> list[tuple[str, ...]]:
        """The columns of each unique key that a row can give."""
        entity = self.entity
        keys = [entity.key] if all(isinstance(c, Field) and c.role is Role.KEY for c in entity.key_columns) else []
        natural = [] if keys else [entity.key]
        single = [(one.name,) for one in entity.fields if one.unique]
        several = [unique.names for unique in entity.unique]
        return [names for names in (*natural, *single, *several) if names and self._may_give(names)]

    def _may_give(self, names: tuple[str, ...]) -> bool:
        columns = [self.entity.column_by_name[name] for name in names]
        return all(not isinstance(column, Field) or not _unwritable(column) for column in columns)

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """The unique key that tells the rows apart: the first that all of them give, else the one that most do."""
        counts = [sum(self._gives(row, names) for row in self.rows) for names in self.candidates]
        return self.candidates[counts.index(max(counts))] if counts else ()

    def _gives(self, row: Row, names: tuple[str, ...]) -> bool:
        return all(row.written.get(self._word(name)) is not None for name in names)

    def _word(self, name: str) -> str:
        """The key of a seed for a column: its field, or the relation that it belongs to."""
        reference = self.entity.reference_of(self.entity.column_by_name[name])
        return reference.name if reference else name

    def _check_identity(self) -> None:
        resolved = {*self.draft.fields, *self.draft.references, *self.draft.collections}
        if self.drafts.report.broken or not resolved >= {*self.draft.spec.fields, *self.draft.spec.relations}:
            return  # the unique key may have a problem of its own
        pointer = (*self.draft.pointer, "seed")
        if not self.candidates:
            message = f"{self.entity.name} has no unique field by which its rows could be found again"
            self._problem(pointer, message, "make a field `unique`: a seed that runs twice creates nothing twice")
            return
        words = list(dict.fromkeys(self._word(name) for name in self.identity))
        for row in self.rows:
            # What is required and lacking has been told.
            if any(row.written.get(word) is None and word not in self.required for word in words):
                shown = " and ".join(map(quoted, words))
                message = f"this row does not give {shown}, by which the rows of {self.entity.name} are found again"
                self._problem(row.pointer, message, "a seed that runs twice creates nothing twice")

    # What rows refer to

    def refer(self, seeds: Mapping[str, _Seed]) -> None:
        """The relations of each row."""
        for row in self.rows:
            for reference in self.entity.references:
                value = row.written.get(reference.name)
                pointer = (*row.pointer, reference.name)
                if value is not None:
                    row.references += self._referred(seeds[reference.target], reference.name, pointer, value)
                elif reference.name in row.written and not reference.optional:
                    self._problem(pointer, f"{quoted(reference.name)} may not be null")
            for collection in self.entity.collections:
                if collection.name in row.written:
                    through = collection.through
                    row.references += self._linked(seeds[collection.target], collection.name, through, row)

    def _linked(self, target: _Seed, relation: str, through: str | None, row: Row) -> Iterator[SeedReference]:
        pointer, values = (*row.pointer, relation), row.written[relation]
        if through is not None:
            self._problem(pointer, f"the rows of {through} link these", f"give rows to the seed of {through}", key=True)
        elif not isinstance(values, list):
            self._problem(pointer, f"a list of rows of {target.entity.name} is expected", "for example `[]`")
        else:
            seen: list[JsonValue] = []
            for number, value in enumerate(values):
                if value in seen:
                    self._problem((*pointer, number), "this row stands here twice", "remove one of the two")
                seen.append(value)
                yield from self._referred(target, relation, (*pointer, number), value)

    def _referred(self, target: _Seed, relation: str, pointer: Pointer, value: JsonValue) -> Iterator[SeedReference]:
        name = target.entity.name
        handle = target.handle
        if handle is None:
            if target.rows and not target.candidates:
                return  # told at its own seed
            message = f"no row of {name} can be named here: it has no seed whose rows all give one unique field"
            self._problem(pointer, message, f"give {name} a `unique` field, and a seed with its values")
            return
        known = [row.values[handle.name] for row in target.rows if handle.name in row.values]
        try:
            found = _normal(handle, Literals(self.drafts).checked(handle, value, pointer))
        except Misfit as misfit:
            self._problem(pointer, f"rows of {name} are named by {quoted(handle.name)}: {misfit}", misfit.hint)
            return
        if found not in known:
            hint = suggestion(str(found), map(str, known), f"the values of {handle.name}")
            self._problem(pointer, f"no seed row of {name} has the {handle.name} {quoted(found)}", hint)
            return
        yield SeedReference(relation, name, handle.name, found)

    @cached_property
    def handle(self) -> Field | None:
        """The unique field by which other rows refer to these."""
        for names in self.candidates:
            column = self.entity.column_by_name[names[0]]
            given = self.rows and all(self._gives(row, names) for row in self.rows)
            if len(names) == 1 and isinstance(column, Field) and given:
                return column
        return None

    # All rows together

    def check_repeated(self) -> None:
        """Refuse rows that would have the same unique values."""
        one_to_one = [tuple(c.name for c in one.columns) for one in self.entity.references if one.one_to_one]
        for names in dict.fromkeys((*self.candidates, *one_to_one)):
            seen: set[str] = set()
            for row in self.rows:
                given = self._given(row, names)
                if given is not None and given in seen:
                    words = " and ".join(dict.fromkeys(quoted(self._word(name)) for name in names))
                    message = f"another row has the same {words}, which must be unique"
                    self._problem((*row.pointer, self._word(names[0])), message, "remove one of the two")
                seen.add(given or "")

    def _given(self, row: Row, names: tuple[str, ...]) -> str | None:
        """The values of a unique key, in a form that can be compared; nothing if one of them is null or left out."""
        referred = {one.relation: (one.name, one.value) for one in row.references}
        words = [self._word(name) for name in names]
        found = [referred.get(word, row.values.get(word)) for word in words]
        return None if any(value is None for value in found) else repr(found)

    def resolved(self) -> tuple[SeedRow, ...]:
        """The rows, those that others refer to first."""
        handle = self.handle.name if self.handle else ""
        rows = in_order(self.entity.name, self.rows, handle)
        return tuple(SeedRow(row.values, tuple(row.references), self.identity) for row in rows)

    def _problem(self, pointer: Pointer, message: str, hint: str = "", *, key: bool = False) -> None:
        self.drafts.report.add(pointer, "bad-seed", message, hint, key=key)


def _unwritable(found: Field) -> str:
    """Why a request to create cannot give the field."""
    if found.role is not Role.PLAIN:
        return "it is made with the row"
    return next((f"it is {flag}" for flag in ("readonly", "private") if getattr(found, flag)), "")


def _normal(found: Field, value: JsonValue) -> JsonValue:
    """The value as the application keeps it: the domain of an email and the host of a URL in small letters."""
    if not isinstance(value, str):
        return value
    if found.type.kind is Kind.EMAIL:
        name, _, domain = value.rpartition("@")
        return f"{name}@{domain.lower()}"
    if found.type.kind is Kind.URL:
        scheme, separator, rest = value.partition("://")
        host, slash, path = rest.partition("/")
        return f"{scheme.lower()}{separator}{host.lower()}{slash}{path}"
    return value
