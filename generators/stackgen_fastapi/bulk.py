"""Operations that an entity has only if it lists them: `replace`, `bulk_create` and `bulk_delete`."""

from __future__ import annotations

from stackgen.model.entities import Entity, Model
from stackgen_fastapi.columns import in_create, in_update

BULK = frozenset({"bulk_create", "bulk_delete"})


def has(entity: Entity, operation: str) -> bool:
    """Whether the entity lists the operation."""
    return entity.api is not None and operation in entity.api.operations


def some_have(model: Model, operation: str) -> bool:
    """Whether any entity lists the operation."""
    return any(has(entity, operation) for entity in model.entities)


def replace_suffix(entity: Entity) -> str:
    """The schema of a request to replace: that of one to create, unless some of it is fixed then."""
    fixed = any(in_create(column) and not in_update(entity, column) for column in entity.columns)
    return "Replace" if fixed else "Create"


def most(entity: Entity) -> int:
    """How many rows one request may hold."""
    return entity.api.page.max if entity.api else 0
