"""Script: the tables before and now in, the lines of `upgrade()` or `downgrade()` out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Protocol

from stackgen_fastapi.migrations import steps
from stackgen_fastapi.migrations.altering import Altering
from stackgen_fastapi.migrations.clearing import in_the_way, keys_into, released
from stackgen_fastapi.migrations.creating import creation, removal
from stackgen_fastapi.migrations.difference import TableChange
from stackgen_fastapi.migrations.renaming import new_names, renamed
from stackgen_fastapi.migrations.rows import Rows
from stackgen_fastapi.migrations.schema import ForeignKey, Schema, Table


class Naming(Protocol):
    """Names before -> names now, of what is still there."""

    @property
    def tables(self) -> Mapping[str, str]: ...

    @property
    def columns(self) -> Mapping[str, Mapping[str, str]]: ...

    def moved(self, schema: Schema) -> dict[str, Table]:
        """The tables that are still there, by their names now."""


@dataclass(frozen=True)
class Script:
    """One direction of a revision."""

    before: Schema
    now: Schema
    names: Naming
    rows: Mapping[str, Rows]  # by table, what becomes of its rows

    @cached_property
    def changes(self) -> tuple[TableChange, ...]:
        """The tables that stay and differ."""
        moved = self.names.moved(self.before)
        was = {now: before for before, now in self.names.tables.items()}
        found = []
        for table in self.now.tables:
            if table.name in moved:
                columns = tuple((one, other) for one, other in self.names.columns[table.name].items() if one != other)
                rows = self.rows_of(table.name)
                made = frozenset(rows.converted), frozenset(rows.mapped)
                found.append(TableChange(was[table.name], moved[table.name], table, columns, *made))
        return tuple(change for change in found if change or self.rows.get(change.now.name))

    @cached_property
    def added(self) -> tuple[Table, ...]:
        kept = set(self.names.tables.values())
        return tuple(table for table in self.now.tables if table.name not in kept)

    @cached_property
    def dropped(self) -> tuple[Table, ...]:
        return tuple(table for table in self.before.tables if table.name not in self.names.tables)

    @property
    def parts(self) -> list[Altering]:
        new = frozenset(table.name for table in self.added)
        gone = frozenset(key.name for _, key in self.released)
        return [Altering(change, self.rows_of(change.now.name), new, gone=gone) for change in self.changes]

    @cached_property
    def in_the_way(self) -> tuple[Table, ...]:
        """The tables that go first."""
        return in_the_way(self.dropped, self.now)

    @cached_property
    def released(self) -> tuple[tuple[str, ForeignKey], ...]:
        """The foreign keys that go with them."""
        return tuple(keys_into(self.in_the_way, self.changes, self.before))

    def rows_of(self, table: str) -> Rows:
        """What becomes of the rows of one table."""
        return self.rows.get(table, Rows())

    def lines(self) -> Iterator[str]:
        """Every line, in an order in which a database takes them."""
        for link in (link for rows in self.rows.values() for link in rows.single):
            yield from steps.said(f"{link.table}: rows keep the one that they are linked to (data-dependent)")
            yield from steps.refuse_several(link.table, link.source.column)
        if self.in_the_way:
            yield from steps.said("Tables that go, before others take their names (destructive)")
            yield from released(self.released)
            yield from removal(self.in_the_way)
        yield from self._renames()
        for part in self.parts:
            yield from part.first()
        yield from new_names(self.changes)
        yield from creation(self.added)
        for part in self.parts:
            yield from part.second()
        for part in self.parts:
            yield from part.last()
        yield from removal(tuple(table for table in self.dropped if table not in self.in_the_way))

    def _renames(self) -> Iterator[str]:
        tables = [(change.was, change.now.name) for change in self.changes if change.was != change.now.name]
        if tables:
            yield from steps.said("Tables by other names: no row is touched (safe)")
            yield from renamed(tables, steps.rename_table)
        for change in self.changes:
            if change.renamed_columns:
                yield from steps.said(f"{change.now.name}: columns by other names (safe)")
                yield from renamed(change.renamed_columns, partial(steps.rename_column, change.now.name))
