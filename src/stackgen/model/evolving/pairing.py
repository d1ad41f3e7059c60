"""Pairing: names before and names now -> which is which. A rename is what the spec says, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from stackgen.model.drafts import Drafts
from stackgen.model.entities import Model
from stackgen.model.evolution import members_of
from stackgen.model.evolving.hints import (
    Rename,
    all_renames,
    entity_renames,
    enum_renames,
    member_renames,
    removed_values,
    value_renames,
)
from stackgen.reading.problems import quoted, suggestion


@dataclass(frozen=True)
class Base:
    """The model that the last revision led to, and the renames that had done their work by then."""

    model: Model
    done: frozenset[str] = frozenset()
    last: tuple[str, ...] = ()  # the files of the last revisions: several where branches have met


@dataclass(frozen=True)
class Pairs:
    """What is the same thing in both models: name now -> name before."""

    drafts: Drafts
    base: Base
    model: Model

    @cached_property
    def entities(self) -> Mapping[str, str]:
        before = [entity.name for entity in self.base.model.entities]
        gone = self.drafts.spec.removed.entities
        return self._paired([one.name for one in self.model.entities], before, entity_renames(self.drafts), gone)

    @cached_property
    def members(self) -> Mapping[str, Mapping[str, str]]:
        """By the entity's name now."""
        return {now: self._members(now, before) for now, before in self.entities.items()}

    @cached_property
    def enums(self) -> Mapping[str, str]:
        before = [enum.name for enum in self.base.model.enums]
        return self._paired([one.name for one in self.model.enums], before, enum_renames(self.drafts))

    def values(self, before: str, now: str) -> Mapping[str, str | None]:
        """What each value of an enum becomes; None if nothing is said of it."""
        old = [member.value for member in self.base.model.enum(before).members]
        new = [member.value for member in self.model.enum(now).members]
        known = self._paired(new, old, value_renames(self.drafts, now))
        after = {value: name for name, value in known.items()}
        said = removed_values(self.drafts, now)
        return {value: after.get(value, said.get(value)) for value in old}

    def finished(self) -> list[Rename]:
        """The renames that have done their work: the spec may leave them out."""
        return [one for one in all_renames(self.drafts) if one.mark in self.base.done]

    def _members(self, now: str, before: str) -> Mapping[str, str]:
        old = members_of(self.base.model, before)
        gone = self.drafts.entities[now].spec.removed
        return self._paired(members_of(self.model, now), old, member_renames(self.drafts, now), gone)

    def _paired(
        self, now: Collection[str], before: Collection[str], renames: Iterable[Rename], gone: Collection[str] = ()
    ) -> dict[str, str]:
        fresh = self._fresh(now, before, list(renames), gone)
        taken = set(fresh.values())
        return {name: fresh.get(name, name) for name in now if name in fresh or (name in before and name not in taken)}

    def _fresh(
        self, now: Collection[str], before: Collection[str], renames: list[Rename], gone: Collection[str]
    ) -> dict[str, str]:
        """The renames that have not happened yet; a name that was there before is free if its bearer goes."""
        known = [one for one in renames if one.before in before and one.name in now]
        freed = {one.before for one in known if one.mark not in self.base.done} | set(gone)
        return self._once(
            one for one in known if one.name not in before or (one.mark not in self.base.done and one.name in freed)
        )

    def _once(self, renames: Iterable[Rename]) -> dict[str, str]:
        found: dict[str, str] = {}
        for one in renames:
            if one.before in found.values():
                first = next(name for name, before in found.items() if before == one.before)
                message = f"{quoted(first)} and {quoted(one.name)} cannot both have been {quoted(one.before)}"
                pointer = (*one.pointer, "renamed_from")
                self.drafts.report.add(pointer, "given-twice", message, "keep `renamed_from` at one of the two")
                continue
            found[one.name] = one.before
        return found

    def check_renames(self) -> None:
        """Complain about names that nothing ever had."""
        olds: list[tuple[Iterable[Rename], Collection[str], Collection[str]]] = [
            (entity_renames(self.drafts), [e.name for e in self.base.model.entities], self.entities),
            (enum_renames(self.drafts), [e.name for e in self.base.model.enums], self.enums),
        ]
        olds += [
            (member_renames(self.drafts, now), members_of(self.base.model, before), self.members[now])
            for now, before in self.entities.items()
        ]
        for renames, before, paired in olds:
            for one in renames:
                if one.before not in before and one.name not in paired and one.mark not in self.base.done:
                    self._unknown(one, before)

    def _unknown(self, rename: Rename, before: Collection[str]) -> None:
        message = f"there was no {quoted(rename.before)} when the last revision was made"
        hint = suggestion(rename.before, before, "what was there") or "leave `renamed_from` out of what is new"
        self.drafts.report.add((*rename.pointer, "renamed_from"), "unknown-rename", message, hint)
