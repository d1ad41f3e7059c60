"""Which references stand apart from their column, since their table is created later."""

from __future__ import annotations

from stackgen.model.entities import Entity, Model, Reference
from stackgen.model.names import identifier


class LateReferences:
    """References to a table that is created later than the one that refers to it."""

    def __init__(self, model: Model) -> None:
        position = {entity.name: number for number, entity in enumerate(model.creation_order())}
        self._late = {
            (entity.name, reference.name)
            for entity in model.entities
            for reference in entity.references
            if position[reference.target] > position[entity.name]
        }

    def __contains__(self, item: tuple[Entity, Reference]) -> bool:
        entity, reference = item
        return (entity.name, reference.name) in self._late


def constraint_name(table: str, *columns: str) -> str:
    """The name of a foreign key in the database."""
    return identifier("fk", table, *columns)
