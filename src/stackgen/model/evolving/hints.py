"""Hints: what a spec says about its own change: `renamed_from`, `removed`, `backfill`, `cast`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stackgen.model.drafts import Drafts
from stackgen.reading.source import Pointer


@dataclass(frozen=True)
class Rename:
    """One `renamed_from`."""

    pointer: Pointer  # of the thing that has it
    name: str
    before: str

    @property
    def mark(self) -> str:
        """How it is remembered once it has done its work."""
        place = "/".join(map(str, self.pointer[:-1]))
        return f"{place}/{self.name} from {self.before}"


def entity_renames(drafts: Drafts) -> Iterator[Rename]:
    """Entities that were called otherwise."""
    for name, spec in drafts.spec.entities.items():
        if spec.renamed_from is not None:
            yield Rename(("entities", name), name, spec.renamed_from)


def enum_renames(drafts: Drafts) -> Iterator[Rename]:
    """Enums that were called otherwise."""
    for name, spec in drafts.spec.enums.items():
        if spec.renamed_from is not None:
            yield Rename(("enums", name), name, spec.renamed_from)


def member_renames(drafts: Drafts, entity: str) -> Iterator[Rename]:
    """Fields and relations of an entity that were called otherwise."""
    draft = drafts.entities[entity]
    for place, specs in (("fields", draft.spec.fields), ("relations", draft.spec.relations)):
        for name, spec in specs.items():
            if spec.renamed_from is not None:
                yield Rename((*draft.pointer, place, name), name, spec.renamed_from)


def type_renames(drafts: Drafts) -> Iterator[Rename]:
    """Fields of value types that were called otherwise."""
    for name, spec in drafts.spec.types.items():
        for word, field in spec.fields.items():
            if field.renamed_from is not None:
                yield Rename(("types", name, "fields", word), word, field.renamed_from)


def value_renames(drafts: Drafts, enum: str) -> Iterator[Rename]:
    """Values of an enum that were others."""
    for number, value in enumerate(drafts.spec.enums[enum].values):
        if value.renamed_from is not None:
            yield Rename(("enums", enum, "values", number), value.value, value.renamed_from)


def all_renames(drafts: Drafts) -> Iterator[Rename]:
    """Every `renamed_from` of a spec."""
    yield from entity_renames(drafts)
    yield from enum_renames(drafts)
    for entity in drafts.entities:
        yield from member_renames(drafts, entity)
    for enum in drafts.spec.enums:
        yield from value_renames(drafts, enum)
    yield from type_renames(drafts)


def removed_values(drafts: Drafts, enum: str) -> Mapping[str, str]:
    """Values of an enum that went -> what their rows become."""
    return drafts.spec.enums[enum].removed
