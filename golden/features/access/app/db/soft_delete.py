"""Soft deletes: rows are kept with the time at which they were deleted, and what refers to them follows.

Tables that do so say `{"info": {"soft_delete": True}}`. All this is part of the caller's
transaction. A row that is newly referred to is locked FOR SHARE, so that nobody deletes it until
the transaction ends; SQLite has one writer at a time anyway.

Parts of a deleted row stay as they are, and nobody sees them. What refers to them follows all the
same, as if they were deleted with it.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Executable,
    ForeignKeyConstraint,
    Table,
    and_,
    bindparam,
    literal,
    select,
    tuple_,
    update,
)

from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, StillReferencedError
from app.models.base import Base

Keys = Sequence[Sequence[Any]]


async def delete_referring(tx: Queries, table: Table, key: Sequence[Any], at: datetime) -> None:
    """Do to what refers to a row that was deleted now what `ondelete` says, and so on."""
    deleted: list[tuple[Table, Keys]] = [(table, [key])]
    for parent, keys in deleted:  # which grows
        for reference in _references_to(parent):
            if reference.ondelete == "SET NULL":
                await tx.all(_clear(reference), _keys=_values(keys))
            elif _follows(reference):
                rows = await tx.all(_delete(reference), _keys=_values(keys), deleted_at=at)
                deleted += [(reference.table, rows)] if rows else []
            elif _stays(reference):
                rows = await tx.all(_referring(reference), _keys=_values(keys))
                deleted += [(reference.table, rows)] if rows else []
    for parent, keys in deleted:
        for reference in _references_to(parent):
            restricts = reference.ondelete == "RESTRICT"
            if restricts and await tx.first(_still_there(reference), _keys=_values(keys)):
                raise StillReferencedError("Other rows still refer to this one.")


async def restore_row(tx: Queries, table: Table, key: Sequence[Any], at: datetime) -> None:
    """Restore a row that was deleted at a time, and the rows that were deleted along with it."""
    await tx.one(_restore(table, *table.primary_key), _keys=_values([key]), _at=at, deleted_at=None)
    restored: list[tuple[Table, Keys]] = [(table, [key])]
    for parent, keys in restored:  # which grows
        for reference in _references_to(parent):
            if _follows(reference):
                statement = _restore(reference.table, *_columns(reference))
                rows = await tx.all(statement, _keys=_values(keys), _at=at, deleted_at=None)
                restored += [(reference.table, rows)] if rows else []
            elif _stays(reference):
                rows = await tx.all(_referring(reference), _keys=_values(keys))
                restored += [(reference.table, rows)] if rows else []
    for restored_table, keys in restored:
        await _check(tx, restored_table.foreign_key_constraints, keys)


async def check_references(tx: Queries, table: Table, keys: Keys, given: Collection[str]) -> None:
    """Refuse rows that were written now and refer to deleted ones by a column that was given."""
    references = table.foreign_key_constraints
    await _check(tx, [r for r in references if not set(given).isdisjoint(r.column_keys)], keys)


async def _check(tx: Queries, references: Collection[ForeignKeyConstraint], keys: Keys) -> None:
    for reference in sorted(references, key=lambda reference: str(reference.name)):
        if _is_soft(reference.referred_table):
            rows: Sequence[AnyRow] = await tx.all(_referred(reference), _keys=_values(keys))
            if any(deleted_at is not None for (deleted_at,) in rows):
                fields = tuple(c.info.get("field", c.key) for c in reference.columns)
                raise MissingReferenceError("A row that is referred to does not exist.", fields)


def _is_soft(table: Table) -> bool:
    return bool(table.info.get("soft_delete"))


def _follows(reference: ForeignKeyConstraint) -> bool:
    """Return whether rows are deleted and restored with the one that they refer to."""
    return reference.ondelete == "CASCADE" and _is_soft(reference.table)


def _stays(reference: ForeignKeyConstraint) -> bool:
    """Return whether rows are parts of the one that they refer to, and others refer to them."""
    return reference.ondelete == "CASCADE" and bool(_references_to(reference.table))


@cache
def _references_to(table: Table) -> list[ForeignKeyConstraint]:
    return [
        reference
        for other in Base.metadata.sorted_tables
        for reference in sorted(other.foreign_key_constraints, key=lambda item: str(item.name))
        if reference.referred_table is table
    ]


def _columns(reference: ForeignKeyConstraint) -> Iterator[Column[Any]]:
    """Return the columns that refer, in the order of the key that they refer to."""
    referring = {element.column: element.parent for element in reference.elements}
    return (referring[column] for column in reference.referred_table.primary_key)


def _among(*columns: ColumnElement[Any]) -> ColumnElement[bool]:
    if len(columns) == 1:
        return one_of(columns[0], "_keys")
    return tuple_(*columns).in_(bindparam("_keys", expanding=True))


def _values(keys: Keys) -> list[Any]:
    return [key[0] if len(key) == 1 else tuple(key) for key in keys]


@cache
def _delete(reference: ForeignKeyConstraint) -> Executable:
    table = reference.table
    live = table.columns.deleted_at.is_(None)
    return update(table).where(_among(*_columns(reference)), live).returning(*table.primary_key)


@cache
def _referring(reference: ForeignKeyConstraint) -> Executable:
    return select(*reference.table.primary_key).where(_among(*_columns(reference)))


@cache
def _clear(reference: ForeignKeyConstraint) -> Executable:
    nothing = dict.fromkeys(reference.columns)
    return update(reference.table).where(_among(*_columns(reference))).values(nothing)


@cache
def _still_there(reference: ForeignKeyConstraint) -> Executable:
    statement = select(literal(1)).where(_among(*_columns(reference))).limit(1)
    if _is_soft(reference.table):
        statement = statement.where(reference.table.columns.deleted_at.is_(None))
    return statement


@cache
def _restore(table: Table, *columns: Column[Any]) -> Executable:
    then = table.columns.deleted_at == bindparam("_at")
    return update(table).where(_among(*columns), then).returning(*table.primary_key)


@cache
def _referred(reference: ForeignKeyConstraint) -> Executable:
    table, referred = reference.table, reference.referred_table.alias("referred")
    pairs = zip(_columns(reference), reference.referred_table.primary_key, strict=True)
    condition = and_(*(column == referred.columns[key.key] for column, key in pairs))
    return (
        select(referred.columns.deleted_at)
        .join_from(table, referred, condition)
        .where(_among(*table.primary_key))
        .with_for_update(read=True, of=referred)
    )
