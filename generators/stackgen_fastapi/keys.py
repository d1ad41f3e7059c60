"""How a row is named: the arguments, paths and conditions that carry a primary key."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.entities import Column, Entity
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


@dataclass(frozen=True)
class KeyArgument:
    """One part of a key: `order_id: UUID`."""

    name: str  # of the argument and of the path's parameter
    attribute: str  # of the row: `order.id`
    bind: str  # of the parameter in statements; the underscore keeps it apart from columns
    column: Column
    annotation: Code  # inside Python
    parameter: Code  # in a path, where everything arrives as text


def key_arguments(columns: Columns, entity: Entity) -> tuple[KeyArgument, ...]:
    """The parts of the entity's key, in order."""
    return tuple(
        KeyArgument(
            name=argument_name(entity, column),
            attribute=column.attribute,
            bind=f"_{column.attribute}",
            column=column,
            annotation=columns.python(column),
            parameter=columns.path_parameter(entity, column),
        )
        for column in entity.key_columns
    )


def argument_name(entity: Entity, column: Column) -> str:
    """`order_id` for the key `id` of Order; the attribute itself for another key."""
    if column.name == "id":
        return f"{entity.names.snake}_id"
    return f"{entity.names.snake}_{column.attribute}" if column.attribute in TAKEN else column.attribute


def item_path(entity: Entity) -> str:
    """The part of an item's route after the collection's: `/{order_id}`."""
    return "".join(f"/{{{argument_name(entity, column)}}}" for column in entity.key_columns)
