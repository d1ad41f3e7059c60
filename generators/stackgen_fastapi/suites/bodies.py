"""Bodies of requests: what they may hold, what is refused, what they change, as the tests of routes tabulate it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stackgen.model.entities import Column, Entity, Field, ForeignColumn, JsonValue, Kind, Model, Reference, Role
from stackgen_fastapi.columns import in_create, in_read, in_update, optional
from stackgen_fastapi.guards import claimed
from stackgen_fastapi.keys import path_names
from stackgen_fastapi.python import Code, string
from stackgen_fastapi.ranges import written_duration
from stackgen_fastapi.samples import RowSamples, samples_of
from stackgen_fastapi.shapes import Shape
from stackgen_fastapi.sql import checks_of
from stackgen_fastapi.suites.spelling import Subject, mapping, sample, strings
from stackgen_fastapi.suites.uniqueness import Uniqueness, overlapping_keys, partial_keys, unique_keys
from stackgen_fastapi.texts import LETTERS
from stackgen_fastapi.valuetypes import filled_in

NO_UUID = "00000000-0000-4000-8000-000000000000"
NO_NUMBER = 2**31 - 1
UNKNOWN = "no_such_field"


@dataclass(frozen=True)
class Case:
    """A field and a value for it."""

    name: str
    value: Code


@dataclass(frozen=True)
class Violation:
    """Values that break one check."""

    check: str
    values: Code
    changeable: bool  # whether a request to change the row may give them all


@dataclass(frozen=True)
class Dangling:
    """A foreign key that refers to nothing."""

    values: Code
    names: Code


def absent(model: Model, entity: Entity, column: Column) -> JsonValue:
    """A value of a key or foreign key that no row has."""
    if column.type.kind is Kind.UUID:
        return NO_UUID
    if isinstance(column, ForeignColumn):
        target = model.entity(next(r.target for r in entity.references if column in r.columns))
        referred = next(c for c in target.columns if c.attribute == column.references)
        return absent(model, target, referred)
    if column.role is Role.KEY:
        return NO_NUMBER
    return samples_of(model, entity, column).valid[-1]


@dataclass(frozen=True)
class Bodies:
    """Requests to create and change rows of one entity."""

    subject: Subject
    rows: RowSamples
    uniqueness: Uniqueness

    @property
    def entity(self) -> Entity:
        return self.subject.entity

    @cached_property
    def shape(self) -> Shape:
        return Shape(self.subject.columns.model, self.entity)

    @cached_property
    def given(self) -> tuple[Column, ...]:
        """What a request to create gives."""
        return tuple(column for column in self.entity.columns if in_create(column))

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The names of what it must give."""
        return tuple(column.name for column in self.given if self._is_required(column))

    @cached_property
    def refused_without(self) -> tuple[str, ...]:
        """The names of what is refused if it is left out: whose a row is can be told by who asks."""
        claim = claimed(self.entity)
        return tuple(word for word in self.required if claim is None or word != claim.name)

    def _is_required(self, column: Column) -> bool:
        has_default = isinstance(column, Field) and column.default is not None
        return not optional(self.entity, column) and not has_default

    @cached_property
    def hidden(self) -> tuple[str, ...]:
        """The names of what is given and never shown."""
        return tuple(column.name for column in self.given if not in_read(column))

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The names of what a response shows."""
        shape = self.shape
        related = [
            *(one.name for one in shape.ones),
            *(ids.name for ids in shape.ids),
            *(many.name for many in shape.many),
            *(parts.name for parts in shape.parts),
        ]
        return (*(column.name for column in shape.columns), *related)

    @cached_property
    def optional_references(self) -> tuple[Reference, ...]:
        """Those that can be set here: of the others there may be too few rows."""
        return tuple(
            reference
            for reference in self.entity.references
            if reference.optional and self.uniqueness.capacity(self.subject.target(reference).entity) > 4
        )

    # What is left out

    @cached_property
    def required_suffices(self) -> bool:
        return self.rows.accepts(self.rows.required)

    def defaults(self, *, changeable: bool = False) -> Code:
        """What is filled in, exactly; of what may change alone, if asked for that."""
        values: dict[str, Code] = {}
        for column in self.shape.columns:
            if not self._is_filled_in(column) or (changeable and not in_update(self.entity, column)):
                continue
            default = column.default if isinstance(column, Field) else None
            if default is None:
                values[column.name] = Code("None")
            elif default.source == "literal":
                values[column.name] = sample(self._as_shown(column, default.value))
        values |= {ids.name: Code("[]") for ids in self.shape.ids}
        values |= {parts.name: Code("None" if parts.single else "[]") for parts in self.shape.parts}
        return mapping(values)

    def _is_filled_in(self, column: Column) -> bool:
        implied = column.role is not Role.PLAIN if isinstance(column, Field) else column.part_of
        return not implied and (not in_create(column) or not self._is_required(column))

    def _as_shown(self, column: Column, value: JsonValue) -> JsonValue:
        if column.type.kind is Kind.TYPE:
            return filled_in(self.subject.columns.model, column.type, value)
        if column.type.kind is not Kind.DURATION or value is None:
            return value
        return (
            [written_duration(str(item)) for item in value] if isinstance(value, list) else written_duration(str(value))
        )

    def made(self, *sources: str) -> tuple[str, ...]:
        """The names of what the application makes: `now`, `today`, `uuid4` or `uuid7`."""
        return tuple(
            column.name
            for column in self.shape.columns
            if isinstance(column, Field) and column.default and column.default.source in sources
        )

    # Single values

    def accepted(self) -> Iterator[Case]:
        """Values at the limits, and null where it may be."""
        for field in self.rows.given:
            values = list(self.rows.samples(field).edges)
            values += [None] if field.optional and field.type.kind is not Kind.JSON else []
            for value in values:
                if self.rows.takes(field, value):
                    yield Case(string(field.name), sample(value))

    def refused(self) -> Iterator[Case]:
        """Values that break a rule of their field."""
        for field in self.rows.given:
            for value in self.rows.samples(field).invalid:
                yield Case(string(field.name), sample(value))
            if not field.optional and (field.type.many or field.type.kind is not Kind.JSON):
                yield Case(string(field.name), Code("None"))
        for reference in self.entity.references:
            for column in () if reference.part_of else reference.columns:
                yield from self._refused_keys(column, reference)

    def _refused_keys(self, column: ForeignColumn, reference: Reference) -> Iterator[Case]:
        if column.type.kind is Kind.UUID:
            yield Case(string(column.name), Code('"no uuid"'))
        elif column.type.kind in (Kind.INT, Kind.BIGINT):
            yield Case(string(column.name), Code('"1"'))
        if not reference.optional and column != claimed(self.entity):
            yield Case(string(column.name), Code("None"))

    def not_creatable(self) -> Code:
        """The names of what a request to create may not give."""
        return strings((*self._read_only(self.given), UNKNOWN))

    def not_changeable(self) -> Code:
        """The names of what a request to change may not give."""
        given = tuple(column for column in self.entity.columns if in_update(self.entity, column))
        return strings((*self._read_only(given), UNKNOWN))

    def _read_only(self, given: tuple[Column, ...]) -> tuple[str, ...]:
        fixed = tuple(column.name for column in self.entity.columns if column not in given)
        return (*fixed, *(ids.name for ids in self.shape.ids if ids.collection.link is None))

    def changes(self, *, shown: bool) -> Iterator[Case]:
        """Another value for each field that may change, and null."""
        for field in self.rows.given:
            if in_update(self.entity, field) and in_read(field) == shown:
                values = list(self.rows.changes(field))
                for value in (*values[:1], *(value for value in values[1:] if value is None)):
                    yield Case(string(field.name), sample(value))

    # Rules over several rows or values

    def unique(self, *, changeable: bool) -> Iterator[Code]:
        """The names of unique keys whose values can be given twice."""
        if self.uniqueness.capacity(self.entity) < 2:
            return
        untold = partial_keys(self.entity) | overlapping_keys(self.entity)
        for names in unique_keys(self.entity):
            columns = [self.entity.column_by_name[name] for name in names]
            usable = all(in_update(self.entity, c) if changeable else in_create(c) for c in columns)
            if usable and names not in untold and all(self.is_in_body(c) for c in columns):
                yield strings(names)

    def is_in_body(self, column: Column) -> bool:
        """Whether the factory gives it a value."""
        if isinstance(column, Field):
            return self.rows.base.get(column.name) is not None
        return not optional(self.entity, column)

    def dangling(self, *, changeable: bool) -> Iterator[Dangling]:
        for reference in self.entity.references:
            if reference.part_of:
                continue
            if changeable and not all(in_update(self.entity, column) for column in reference.columns):
                continue
            model = self.subject.columns.model
            values = {column.name: sample(absent(model, self.entity, column)) for column in reference.columns}
            yield Dangling(mapping(values), strings(tuple(values)))

    def violations(self) -> Iterator[Violation]:
        """For each check values that break it, where both databases hold to it."""
        texts = {check.constraint: check for check in checks_of(self.subject.columns.model, self.entity)}
        for check in self.entity.checks:
            found = texts.get(check.constraint)
            if found is None or found.sqlite is None or found.postgresql is None:
                continue
            if values := self.rows.violating(check):
                columns = [self.entity.column_by_name[name] for name in values]
                changeable = all(in_update(self.entity, column) for column in columns)
                values_of = mapping({name: sample(value) for name, value in values.items()})
                yield Violation(string(check.name), values_of, changeable)

    def listed_room(self, entity: Entity) -> bool:
        """Whether there can be several rows of the entity."""
        return self.uniqueness.capacity(entity) > 4

    def missing_path(self) -> str:
        """The path of a row that is not there."""
        model = self.subject.columns.model
        parts = [str(absent(model, self.entity, column)) for column in self.subject.own_key]
        return string("/".join(("" if self.entity.parent else self.subject.route, *parts)))

    def malformed(self) -> tuple[str, str] | None:
        """The path of no row, and the parameter that is wrong."""
        model = self.subject.columns.model
        parts = [str(absent(model, self.entity, column)) for column in self.subject.own_key]
        names = path_names(model, self.entity)
        for number, column in enumerate(self.subject.own_key):
            if column.type.kind in (Kind.UUID, Kind.INT, Kind.BIGINT, Kind.DATE, Kind.DATETIME):
                parts[number] = LETTERS[-1]
                path = string("/".join((self.subject.route, *parts)))
                return f"{'f' if self.entity.parent else ''}{path}", string(names[self.entity.name, column.name])
        return None
