"""Drafts: entities while they are resolved, and what all of them share. The passes of `resolve` fill them in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from stackgen.model.document import Document
from stackgen.model.entities import KEPT, Auth, Collection, Column, Enum, Field, Inverse, Reference, States, ValueType
from stackgen.model.names import EntityNames
from stackgen.model.report import Report
from stackgen.reading.source import Pointer
from stackgen.reading.spec import EntitySpec, Spec


@dataclass
class Draft:
    """An entity on its way into the model."""

    spec: EntitySpec
    names: EntityNames
    fields: dict[str, Field] = field(default_factory=dict)
    key_columns: tuple[Column, ...] = ()  # known before the relations are
    references: dict[str, Reference] = field(default_factory=dict)
    collections: dict[str, Collection] = field(default_factory=dict)
    inverses: dict[str, Inverse] = field(default_factory=dict)
    states: States | None = None

    @property
    def name(self) -> str:
        return self.names.word

    @property
    def pointer(self) -> Pointer:
        return ("entities", self.name)

    @property
    def key(self) -> tuple[str, ...]:
        """The JSON keys of the key's columns; empty after a problem."""
        return tuple(column.name for column in self.key_columns)

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """Columns by JSON key, the key first and those of KEPT last; complete once relations are resolved."""
        plain: dict[str, Column] = {name: f for name, f in self.fields.items() if f.role not in KEPT}
        foreign = {column.name: column for reference in self.references.values() for column in reference.columns}
        return plain | foreign | self.fields

    def columns_of(self, word: str) -> tuple[Column, ...]:
        """The columns that a word of the user's means: a field, a foreign column, or a relation; none if unknown."""
        if word in self.columns:
            return (self.columns[word],)
        return self.references[word].columns if word in self.references else ()


@dataclass
class Drafts:
    """All entities, enums and types of a spec, and where its problems go."""

    spec: Spec
    report: Report
    enums: dict[str, Enum] = field(default_factory=dict)
    types: dict[str, ValueType] = field(default_factory=dict)
    entities: dict[str, Draft] = field(default_factory=dict)
    auth: Auth | None = None  # known once the fields and keys of all entities are
    document: Document | None = None  # what an OpenAPI document says beside its entities

    def words(self, draft: Draft) -> Iterator[str]:
        """All that may be named where columns are named, also if it has a problem of its own."""
        yield from dict.fromkeys((*draft.spec.fields, *draft.fields, *draft.spec.relations))
        depth = len(draft.pointer) + 2
        yield from (str(p[-1]) for p in self.report.broken if len(p) == depth and p[: depth - 2] == draft.pointer)

    def may_name(self, draft: Draft, word: str) -> bool:
        """Whether the word would name something if the shape of that had been right."""
        places = ("fields", "relations")
        return any(self.report.knows_broken(*draft.pointer, place, word) for place in places)

    def sees_all_relations(self) -> bool:
        """Whether no relation had a problem, so that all inverses are known."""
        resolved = (name for d in self.entities.values() for name in (*d.references, *d.collections))
        declared = (name for d in self.spec.entities.values() for name in d.relations)
        return not self.report.broken and len(list(resolved)) == len(list(declared))
