"""What a broken constraint means: the driver's error in, a `ConflictError` that names the fields out.

PostgreSQL's driver names the constraint. SQLite's only has a message: it lists the columns of a
unique key, and says nothing of a foreign key, so there the references are looked up.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Delete,
    Executable,
    Index,
    Insert,
    Table,
    Update,
    literal,
    select,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.schema import ColumnCollectionConstraint

from app.errors import (
    AlreadyExistsError,
    ConflictError,
    MissingReferenceError,
    RuleViolatedError,
    StillReferencedError,
)
from app.models.base import Base

UNIQUE = {"23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"}
# SQLite carries out ON DELETE RESTRICT by a trigger.
FOREIGN_KEY = {
    "23001",
    "23503",
    "SQLITE_CONSTRAINT_FOREIGNKEY",
    "SQLITE_CONSTRAINT_TRIGGER",
}


def conflict(
    error: IntegrityError,
    statement: Executable | None = None,
    params: Mapping[str, object] | Sequence[Mapping[str, object]] | None = None,
    connection: Connection | None = None,
) -> ConflictError:
    """Return the domain error for a broken constraint."""
    code = getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", "")
    name = getattr(error.driver_exception, "constraint_name", None)
    if code in UNIQUE:
        fields = _fields(_named(name) if name else _listed(str(error.orig)))
        return AlreadyExistsError("Another row already has these values.", fields)
    if code not in FOREIGN_KEY:
        return RuleViolatedError(f"The values break a rule: {name or error.orig}.")
    if isinstance(statement, Delete):
        return StillReferencedError("Other rows still refer to this one.")
    table = statement.table if isinstance(statement, Insert | Update) else None
    if name is None and connection is not None and isinstance(table, Table):
        rows = params if isinstance(params, Sequence) else [params or {}]
        fields = _fields(dict.fromkeys(_dangling(connection, table, rows)))
    else:
        fields = _fields(_named(name))
    return MissingReferenceError("A row that is referred to does not exist.", fields)


def _fields(columns: Iterable[Column[Any]]) -> tuple[str, ...]:
    return tuple(column.info.get("field", column.key) for column in columns)


def _named(constraint: str | None) -> Iterable[Column[Any]]:
    """Return the columns of a constraint or unique index."""
    for table in Base.metadata.tables.values():
        for item in (*table.constraints, *table.indexes):
            if isinstance(item, ColumnCollectionConstraint | Index) and item.name == constraint:
                return item.columns
    return ()


def _listed(message: str) -> Iterable[Column[Any]]:
    """Return the columns that SQLite lists: `UNIQUE constraint failed: order.number`."""
    _, _, listed = message.partition(": ")
    for path in listed.split(", "):
        table, _, name = path.partition(".")
        yield from (c for c in Base.metadata.tables[table].columns if c.name == name)


def _dangling(
    connection: Connection, table: Table, rows: Iterable[Mapping[str, object]]
) -> Iterable[Column[Any]]:
    """Return the columns whose values refer to nothing."""
    for constraint in table.foreign_key_constraints:
        for row in rows:
            pairs = [(key.column, row.get(key.parent.key)) for key in constraint.elements]
            if any(value is None for _, value in pairs):
                continue
            referred = select(literal(1)).where(*(column == value for column, value in pairs))
            if connection.execute(referred).first() is None:
                yield from constraint.columns
                break
