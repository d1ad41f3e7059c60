"""Which entities go in and out of files, and what of their rows is special there."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.entities import Column, Entity, Kind, Model
from stackgen_fastapi.columns import in_create, in_read
from stackgen_fastapi.command_names import commanded
from stackgen_fastapi.shapes import Shape

# What is no string in a request, and so is JSON in a cell of a table.
NO_STRINGS = frozenset({Kind.INT, Kind.BIGINT, Kind.FLOAT, Kind.BOOL, Kind.JSON, Kind.TYPE})


def transferred(model: Model) -> tuple[Entity, ...]:
    """The entities whose rows have files of their own: a part is in that of what it belongs to."""
    return tuple(entity for entity in commanded(model) if entity.parent is None)


def shown_alone(model: Model, entity: Entity) -> Iterator[str]:
    """The fields that an answer has and a request may not have; those of parts with their path."""
    shape = Shape(model, entity)
    yield from (column.name for column in shape.columns if not in_create(column))
    yield from (ids.name for ids in shape.ids if ids.collection.link is None)
    yield from (one.name for one in shape.ones)
    yield from (many.name for many in shape.many)
    for parts in shape.parts:
        yield from (f"{parts.name}.{field}" for field in shown_alone(model, parts.target))


def json_cells(model: Model, entity: Entity) -> Iterator[str]:
    """The fields that are JSON in a cell: whatever a request does not give as a string."""
    shape = Shape(model, entity)
    yield from (column.name for column in entity.columns if _transferred(column) and not _is_text(column))
    yield from (ids.name for ids in shape.ids)
    yield from (parts.name for parts in shape.parts)
    yield from (one.name for one in shape.ones)
    yield from (many.name for many in shape.many)


def _transferred(column: Column) -> bool:
    return in_create(column) or in_read(column)


def _is_text(column: Column) -> bool:
    return column.type.kind not in NO_STRINGS and not column.type.many
