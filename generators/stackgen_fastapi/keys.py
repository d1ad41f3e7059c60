"""How a row is named: the arguments, paths and conditions that carry a primary key.

A part is named below the row that it is a part of: `/orders/{order_id}/lines/{order_line_id}`.
"""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.entities import Column, Entity, ForeignColumn, Model
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Code

# What the functions that take a key call their other names.
TAKEN = frozenset(
    (
        *("added", "by_key", "changed", "changes", "created", "data", "db", "deleted", "found", "item", "key"),
        *("next_cursor", "now", "query", "read", "reads", "request", "response", "restored", "row", "rows", "self"),
        *("service", "total", "tx", "unchanged", "values", "versions", "wanted"),
    )
)
# Further ones, of parts and of what has parts.
TAKEN_BY_PARTS = frozenset(("gone", "given", "items", "kept", "keys", "lists", "part", "parts", "stored"))


@dataclass(frozen=True)
class KeyArgument:
    """One part of a key: `order_id: UUID`."""

    name: str  # of the argument and of the path's parameter
    attribute: str  # of the row: `order.id`
    bind: str  # of the parameter in statements; the underscore keeps it apart from columns
    column: Column
    annotation: Code  # inside Python
    parameter: Code  # in a path, where everything arrives as text
    entity: Entity  # whose key it is in: this entity, or one above it


def key_arguments(columns: Columns, entity: Entity) -> tuple[KeyArgument, ...]:
    """What names a row, in order: of a part, first what names the row that it is a part of."""
    names = path_names(columns.model, entity)
    return tuple(
        KeyArgument(
            name=names[owner.name, column.name],
            attribute=column.attribute,
            bind=f"_{names[owner.name, column.name] if entity.parent else column.attribute}",
            column=column,
            annotation=columns.python(column),
            parameter=columns.path_parameter(owner, column),
            entity=owner,
        )
        for owner, column in path_columns(columns.model, entity)
    )


def own_arguments(columns: Columns, entity: Entity) -> tuple[KeyArgument, ...]:
    """What names a row among the parts of one row; of an entity that is no part, its key."""
    return tuple(part for part in key_arguments(columns, entity) if part.entity is entity)


def argument_name(entity: Entity, column: Column) -> str:
    """`order_id` for the key `id` of Order; the attribute itself for another key."""
    if column.name == "id":
        return f"{entity.names.snake}_id"
    taken = TAKEN | TAKEN_BY_PARTS if entity.parent or entity.parts else TAKEN
    return f"{entity.names.snake}_{column.attribute}" if column.attribute in taken else column.attribute


def path_columns(model: Model, entity: Entity) -> tuple[tuple[Entity, Column], ...]:
    """The columns whose values stand in the path of a row, each with the entity that has it in its key."""
    parent = entity.parent
    if parent is None:
        return tuple((entity, column) for column in entity.key_columns)
    above = path_columns(model, model.entity(parent.target))
    if parent.one_to_one:
        return above
    return (*above, *((entity, column) for column in entity.key_columns if column not in parent.columns))


def path_names(model: Model, entity: Entity) -> dict[tuple[str, str], str]:
    """The names of a path's parameters, by entity and JSON key."""
    names: dict[tuple[str, str], str] = {}
    for owner, column in path_columns(model, entity):
        name = argument_name(owner, column)
        if name in names.values():
            name = f"{owner.names.snake}_{column.attribute}"
        names[owner.name, column.name] = name
    return names


def name_in_path(model: Model, entity: Entity, path_of: Entity, column: Column) -> str | None:
    """The parameter of `path_of`'s path that holds a key column of `entity`; None for the key of an only part."""
    parent = entity.parent
    if parent is not None and isinstance(column, ForeignColumn) and column in parent.columns:
        return name_in_path(model, model.entity(parent.target), path_of, referenced(model, entity, column))
    return path_names(model, path_of).get((entity.name, column.name))


def referenced(model: Model, entity: Entity, column: ForeignColumn) -> Column:
    """The key column that a foreign column of `entity` refers to."""
    target = model.entity(next(one.target for one in entity.references if column in one.columns))
    return next(key for key in target.key_columns if key.attribute == column.references)


def collection_path(model: Model, entity: Entity) -> str:
    """The route of all rows, or of all parts of a row: `/orders/{order_id}/lines`."""
    path = f"/{entity.api.path}" if entity.api else ""
    if entity.parent is None:
        return path
    above = model.entity(entity.parent.target)
    return f"{collection_path(model, above)}{item_path(model, above)}{path}"


def item_path(model: Model, entity: Entity) -> str:
    """The part of an item's route after the collection's: `/{order_id}`."""
    names = path_names(model, entity)
    own = (names[owner.name, column.name] for owner, column in path_columns(model, entity) if owner is entity)
    return "".join(f"/{{{name}}}" for name in own)
