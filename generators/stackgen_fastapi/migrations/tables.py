"""New tables as operations of Alembic: the arguments of `op.create_table`, and what follows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stackgen_fastapi.migrations.rules import checks, create_index, foreign_key, named, primary_key, unique_key
from stackgen_fastapi.migrations.schema import Column, ForeignKey, Table
from stackgen_fastapi.python import Code, call, literal

COLUMN = Code("sa.Column")


@dataclass(frozen=True)
class CreateTable:
    """One table: the columns and constraints it is created with, and the indexes that are created after it."""

    name: str  # a literal
    items: tuple[Code, ...]
    indexes: tuple[Code, ...]


@dataclass(frozen=True)
class LateKey:
    """A foreign key to a table that is created later."""

    create: Code
    drop: Code


def created(tables: Sequence[Table]) -> Iterator[CreateTable]:
    """The tables, in their order."""
    for table in tables:
        yield CreateTable(
            name=literal(table.name).text,
            items=(*map(column, table.columns), *_constraints(tables, table)),
            indexes=tuple(create_index(table.name, index) for index in table.indexes),
        )


def late_keys(tables: Sequence[Table]) -> Iterator[LateKey]:
    """The foreign keys that wait until both tables are there."""
    for table, key in late_foreign_keys(tables):
        yield LateKey(create_foreign_key(table.name, key), drop_foreign_key(table.name, key))


def late_foreign_keys(tables: Sequence[Table]) -> Iterator[tuple[Table, ForeignKey]]:
    """The same, as plain values."""
    for table in tables:
        yield from ((table, key) for key in table.foreign_keys if _is_late(tables, table, key))


def column(column: Column, **more: Code) -> Code:
    """A column as an argument."""
    return call(
        COLUMN,
        literal(column.name),
        Code(column.type),
        server_default=Code(column.default) if column.default else None,
        autoincrement=Code("False") if column.by_hand else None,
        nullable=literal(column.nullable),
        **more,
    )


def create_foreign_key(table: str, key: ForeignKey) -> Code:
    """A foreign key between tables that are there."""
    return call(
        Code("op.create_foreign_key"),
        named(key.name),
        literal(table),
        literal(key.table),
        literal(key.columns),
        literal(key.referred),
        ondelete=literal(key.on_delete),
    )


def drop_foreign_key(table: str, key: ForeignKey) -> Code:
    """A foreign key that goes."""
    return call(Code("op.drop_constraint"), named(key.name), literal(table), type_=literal("foreignkey"))


def _constraints(tables: Sequence[Table], table: Table) -> Iterator[Code]:
    yield primary_key(table.key)
    for key in table.foreign_keys:
        yield foreign_key(key, late=_is_late(tables, table, key))
    yield from map(unique_key, table.uniques)
    for check in table.checks:
        yield from checks(check)


def _is_late(tables: Sequence[Table], table: Table, key: ForeignKey) -> bool:
    """Whether the table that it refers to is created later."""
    names = [one.name for one in tables]
    return key.table in names and names.index(key.table) > names.index(table.name)
