"""Wholes with versions: what counts up the version of the row that a part belongs to, directly or through others."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.entities import Entity
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.guards import is_narrowed
from stackgen_fastapi.keys import key_arguments
from stackgen_fastapi.python import Code, code, joined, name, string
from stackgen_fastapi.services.parts import not_found
from stackgen_fastapi.writes import live

COL = name("sqlmodel", "col")


@dataclass(frozen=True)
class Whole:
    """The versioned row at the top, as templates of the part's service see it."""

    title: str
    statement: Code
    function: str  # `_touch_order`
    parameters: Code  # `order_id: UUID`
    call: str  # `_touch_order(tx, order_id)`
    binds: str
    not_found: str

    @property
    def codes(self) -> tuple[Code, ...]:
        return self.statement, self.parameters


def whole_of(columns: Columns, entity: Entity) -> Whole | None:
    """What the writes of a part count up; None where nothing is versioned."""
    root = root_of(columns, entity)
    if root is entity or not root.versioned:
        return None
    key = [part for part in key_arguments(columns, entity) if part.entity is root]
    function, handed = f"_touch_{root.names.snake}", "self.access, " if is_narrowed(entity) else ""
    return Whole(
        title=root.names.title,
        statement=_statement(columns, root, [(part.attribute, part.bind) for part in key]),
        function=function,
        parameters=joined(code(f"{part.name}: {{}}", part.annotation) for part in key),
        call=f"{function}(tx, {handed}{', '.join(part.name for part in key)})",
        binds=", ".join(f"{part.bind}={part.name}" for part in key),
        not_found=not_found(columns, root),
    )


def root_of(columns: Columns, entity: Entity) -> Entity:
    """The entity at the top of those that the rows are parts of."""
    while entity.parent is not None:
        entity = columns.model.entity(entity.parent.target)
    return entity


def _statement(columns: Columns, root: Entity, key: list[tuple[str, str]]) -> Code:
    table = name(layout.entity_module(columns.app, "models", root), root.names.class_name)
    conditions = [
        code("{} == {}({})", _column(root, attribute), name("sqlalchemy", "bindparam"), string(bind))
        for attribute, bind in key
    ]
    conditions += [live(root)] if root.soft_delete else []
    keys = joined(_column(root, column.attribute) for column in root.key_columns)
    updated = code("{}({})", name("sqlalchemy", "update"), table)
    return code("{}.where({}).returning({})", updated, joined(conditions), keys)


def _column(entity: Entity, attribute: str) -> Code:
    return code(f"{{}}({entity.names.class_name}.{attribute})", COL)
