"""Boxes: what a diagram shows of a Model, whatever draws it: a box for each entity, a line for each relation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Column, Entity, Enum, Field, FieldType, Model, Reference, Role

_LEFT_OUT = {Role.CREATED_AT, Role.UPDATED_AT}  # every box would have them


@dataclass(frozen=True)
class Row:
    """One column of a box."""

    name: str
    type: str
    marks: tuple[str, ...] = ()  # of: PK, FK, UK
    optional: bool = False
    note: str = ""  # the values of an enum


@dataclass(frozen=True)
class Box:
    """One entity."""

    name: str
    rows: tuple[Row, ...]
    doc: str = ""


@dataclass(frozen=True)
class Line:
    """One relation, from the entity that declares it."""

    source: str
    target: str
    label: str  # its name
    row: str  # the column of the source that it begins at; empty for a many-to-many
    many_sources: bool = True  # how many rows there may refer to one row here
    many_targets: bool = False
    optional: bool = False  # there may be no target
    indirect: bool = False  # it leads through an entity that is a box of its own


@dataclass(frozen=True)
class Graph:
    """A whole diagram. Boxes, rows and lines keep the order of the spec."""

    title: str
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    enums: tuple[Enum, ...]


def graph_of(model: Model) -> Graph:
    """The diagram of a model."""
    return Graph(
        title=model.app.title,
        boxes=tuple(_box(model, entity) for entity in model.entities),
        lines=tuple(line for entity in model.entities for line in _lines(entity)),
        enums=model.enums,
    )


def _box(model: Model, entity: Entity) -> Box:
    return Box(entity.name, tuple(_rows(model, entity)), entity.doc)


def _rows(model: Model, entity: Entity) -> Iterator[Row]:
    for column in entity.columns:
        if isinstance(column, Field) and column.role in _LEFT_OUT:
            continue
        reference = entity.reference_of(column)
        optional = column.optional if isinstance(column, Field) else bool(reference and reference.optional)
        marks = tuple(_marks(entity, column, reference))
        enum = model.enum(column.type.enum) if column.type.enum else None
        note = ", ".join(member.value for member in enum.members) if enum else ""
        yield Row(column.name, type_name(column.type), marks, optional, note)


def _marks(entity: Entity, column: Column, reference: Reference | None) -> Iterator[str]:
    if column.name in entity.key:
        yield "PK"
    if reference is not None:
        yield "FK"
    if column.unique if isinstance(column, Field) else reference is not None and reference.one_to_one:
        yield "UK"


def type_name(found: FieldType) -> str:
    """The type in the words of the language, without its range."""
    return (found.enum or found.value_type or found.kind.value) + ("[]" if found.many else "")


def _lines(entity: Entity) -> Iterator[Line]:
    for reference in entity.references:
        yield Line(
            entity.name,
            reference.target,
            reference.name,
            row=reference.columns[0].name,
            many_sources=not reference.one_to_one,
            optional=reference.optional,
        )
    for collection in entity.collections:
        indirect = collection.through is not None
        yield Line(
            entity.name, collection.target, collection.name, "", many_targets=True, optional=True, indirect=indirect
        )
