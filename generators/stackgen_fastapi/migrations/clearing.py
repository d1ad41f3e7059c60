"""Clearing: of the tables that go, those whose names others take, so that they have to go before all else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stackgen_fastapi.migrations.difference import TableChange
from stackgen_fastapi.migrations.schema import ForeignKey, Schema, Table
from stackgen_fastapi.migrations.tables import drop_foreign_key


def in_the_way(dropped: Sequence[Table], now: Schema) -> tuple[Table, ...]:
    """The tables that go while others take their names, or those of their indexes; and what refers to them."""
    taken = {name for table in now.tables for name in _names(table)}
    first = {table.name for table in dropped if taken & set(_names(table))}
    while more := {table.name for table in dropped if _refers(table, first)} - first:
        first |= more
    return tuple(table for table in dropped if table.name in first)


def keys_into(
    tables: Iterable[Table], changes: Iterable[TableChange], before: Schema
) -> Iterator[tuple[str, ForeignKey]]:
    """The foreign keys of tables that stay to some that go: the table's name before, and the key."""
    names = {table.name for table in tables}
    for change in changes:
        was = before.table(change.was)
        yield from ((change.was, key) for key in (was.foreign_keys if was else ()) if key.table in names)


def released(keys: Iterable[tuple[str, ForeignKey]]) -> Iterator[str]:
    """PostgreSQL drops a table only when nothing refers to it; SQLite copies the other table later anyway."""
    lines = [drop_foreign_key(table, key).text for table, key in keys]
    if lines:
        yield "if postgresql:"
        yield from ("    " + line for line in lines)


def _names(table: Table) -> list[str]:
    """Names that no two tables share: that of the table, and those of its indexes."""
    keys = (one.name for one in (table.key, *table.uniques))
    return [table.name, *keys, *(one.name for one in table.indexes)]


def _refers(table: Table, names: set[str]) -> bool:
    return any(key.table in names for key in table.foreign_keys)
