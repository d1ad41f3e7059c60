"""Moved: the tables before, under the names that they and their columns have now; constraints keep their names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from stackgen.model.entities import Collection as Links
from stackgen.model.entities import Entity, Field, Reference
from stackgen.model.evolution import Evolution, Member, members_of
from stackgen_fastapi.migrations.schema import Check, ForeignKey, Index, Key, Schema, Table
from stackgen_fastapi.sql import quoted

# Pieces of our own SQL: text, a quoted name, a word with what follows it, anything else.
_PIECE = re.compile(
    r"""'(?:[^']|'')*'|"(?P<quoted>(?:[^"]|"")*)"|(?P<word>[A-Za-z_][A-Za-z0-9_]*)(?P<call>\s*\()?|.""", re.DOTALL
)


@dataclass(frozen=True)
class Names:
    """Names before -> names now, as far as the things themselves are still there."""

    evolution: Evolution
    aside: Mapping[str, Mapping[str, str]] | None = None  # by table, columns that were put aside and come back

    @cached_property
    def tables(self) -> Mapping[str, str]:
        return {before: now for before, now, _ in self._pairs}

    @cached_property
    def columns(self) -> Mapping[str, Mapping[str, str]]:
        """By the table's name now."""
        return {now: columns for _, now, columns in self._pairs}

    def moved(self, schema: Schema) -> dict[str, Table]:
        """The tables that are still there, by their names now."""
        kept = [table for table in schema.tables if table.name in self.tables]
        return {self.tables[table.name]: self._moved(table) for table in kept}

    @cached_property
    def _pairs(self) -> tuple[tuple[str, str, dict[str, str]], ...]:
        return tuple(self._tables())

    @cached_property
    def _touched(self) -> frozenset[str]:
        """Tables, by their names before, that have another name now or a column that has."""
        return frozenset(
            before
            for before, now, columns in self._pairs
            if before != now or any(one != other for one, other in columns.items())
        )

    def _tables(self) -> Iterator[tuple[str, str, dict[str, str]]]:
        before, after = self.evolution.before, self.evolution.after
        for now, old in self.evolution.entities.items():
            one, other = before.entity(old), after.entity(now)
            members = self._members(now, old)
            columns = dict(pair for pair_of in members for pair in _columns(*pair_of))
            columns |= _in_the_way(one, other, columns) if self.aside is None else self.aside.get(other.names.table, {})
            yield one.names.table, other.names.table, columns
            yield from _links(members)

    def _members(self, now: str, old: str) -> list[tuple[Member, Member]]:
        one, other = members_of(self.evolution.before, old), members_of(self.evolution.after, now)
        return [(one[before], other[name]) for name, before in self.evolution.members[now].items()]

    def _moved(self, table: Table) -> Table:
        if self._touched.isdisjoint((table.name, *(key.table for key in table.foreign_keys))):
            return table
        name = self.tables[table.name]
        moved = with_names(table, self.columns[name])
        keys = tuple(self.moved_key(key, key.columns) for key in moved.foreign_keys)
        return replace(moved, name=name, foreign_keys=keys)

    def moved_key(self, key: ForeignKey, columns: tuple[str, ...]) -> ForeignKey:
        """A foreign key of those columns, to the table as it is called now."""
        table = self.tables.get(key.table, key.table)
        there = self.columns.get(table, {})
        return replace(key, columns=columns, table=table, referred=tuple(there.get(one, one) for one in key.referred))


def with_names(table: Table, columns: Mapping[str, str]) -> Table:
    """The same table with other names for columns."""

    def named(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(columns.get(name, name) for name in names)

    return Table(
        name=table.name,
        columns=tuple(replace(column, name=columns.get(column.name, column.name)) for column in table.columns),
        key=Key(table.key.name, named(table.key.columns)),
        foreign_keys=tuple(replace(key, columns=named(key.columns)) for key in table.foreign_keys),
        uniques=tuple(Key(key.name, named(key.columns)) for key in table.uniques),
        checks=tuple(
            Check(check.name, renamed(check.postgresql, columns), renamed(check.sqlite, columns))
            for check in table.checks
        ),
        indexes=tuple(_moved_index(index, columns) for index in table.indexes),
    )


def renamed(sql: str | None, columns: Mapping[str, str]) -> str | None:
    """An expression with other names for columns; it is one of ours, so its grammar is known."""

    def piece(match: re.Match[str]) -> str:
        word = match["word"] if match["quoted"] is None else match["quoted"].replace('""', '"')
        if word is None or match["call"] or columns.get(word, word) == word:
            return match[0]
        return quoted(columns[word])

    return None if sql is None else _PIECE.sub(piece, sql)


def _in_the_way(before: Entity, now: Entity, columns: Mapping[str, str]) -> dict[str, str]:
    """Columns that go while others take their names: they have names of their own until they do."""
    taken = {column.column for column in (*before.columns, *now.columns)}
    names = {column.column for column in now.columns}
    return {
        column.column: free(f"{column.column}_gone", taken)
        for column in before.columns
        if column.column in names and column.column not in columns
    }


def free(name: str, taken: Collection[str]) -> str:
    """The name, or one like it that nothing has."""
    while name in taken:
        name += "_"
    return name


def _columns(before: Member, now: Member) -> Iterator[tuple[str, str]]:
    if isinstance(before, Field) and isinstance(now, Field):
        yield before.column, now.column
    elif isinstance(before, Reference) and isinstance(now, Reference):
        yield from ((one.column, other.column) for one, other in zip(before.columns, now.columns, strict=False))


def _links(members: list[tuple[Member, Member]]) -> Iterator[tuple[str, str, dict[str, str]]]:
    for before, now in members:
        if isinstance(before, Links) and isinstance(now, Links) and before.link and now.link:
            one, other = before.link, now.link
            pairs = ((one.source, other.source), (one.target, other.target))
            yield one.table, other.table, {half.column: mate.column for half, mate in pairs}


def _moved_index(index: Index, columns: Mapping[str, str]) -> Index:
    return replace(
        index,
        columns=tuple(replace(column, name=columns.get(column.name, column.name)) for column in index.columns),
        where_postgresql=renamed(index.where_postgresql, columns),
        where_sqlite=renamed(index.where_sqlite, columns),
    )
