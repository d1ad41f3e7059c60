"""Phases: a change in the style expand_contract -> its revisions, so that two applications can work meanwhile.

What is new comes first, beside what was; what was goes in the last revision, once no application of before is running.
On SQLite, where one process has the database, the first revision gives everything its new name and type at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from stackgen_fastapi.migrations import steps
from stackgen_fastapi.migrations.difference import columns_of
from stackgen_fastapi.migrations.doubled import Double
from stackgen_fastapi.migrations.expanding import Expansion
from stackgen_fastapi.migrations.halfway import Halfway, R, Still
from stackgen_fastapi.migrations.known import known
from stackgen_fastapi.migrations.linked import Copied
from stackgen_fastapi.migrations.online import Online, waits
from stackgen_fastapi.migrations.rows import Rows
from stackgen_fastapi.migrations.schema import Column, ForeignKey, Schema, Table
from stackgen_fastapi.migrations.script import Script
from stackgen_fastapi.migrations.values import Sql


class Lines(Protocol):
    """One direction of a revision."""

    def lines(self) -> Iterator[str]:
        """Every line, for both databases."""


@dataclass(frozen=True)
class OnPostgresql:
    """Lines for PostgreSQL, and others for SQLite."""

    postgresql: tuple[str, ...]
    sqlite: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Each under its condition."""
        if self.postgresql:
            yield "if postgresql:"
            yield from _indented(known(self.postgresql, postgresql=True))
        if self.sqlite:
            yield "else:" if self.postgresql else "if not postgresql:"
            yield from _indented(known(self.sqlite, postgresql=False))


@dataclass(frozen=True)
class Together:
    """One after the other."""

    parts: tuple[Lines, ...]

    def lines(self) -> Iterator[str]:
        for part in self.parts:
            yield from part.lines()


def _indented(written: Iterable[str]) -> Iterator[str]:
    lines = list(written)
    start = next(number for number, line in enumerate(lines) if line)
    yield from (f"    {line}" if line else "" for line in lines[start:])


@dataclass(frozen=True)
class Phase:
    """One of them."""

    up: Lines
    down: Lines
    script: Script  # what it leads from and to


@dataclass(frozen=True)
class Phases:
    """The expansion, the rest, and the contraction."""

    halfway: Halfway

    @cached_property
    def names(self) -> Expansion:
        return Expansion(self.halfway)

    @property
    def is_possible(self) -> bool:
        """Whether the tables of before and of now can stand side by side."""
        return self.halfway.is_clear and self.names.is_possible and not self.halfway.puts_aside

    @cached_property
    def expansion(self) -> Phase:
        """What has another name or type, beside what was."""
        script, back = self.halfway.first, tuple(self.halfway.first_back.lines())
        up, down = tuple(self.names.up(online=True)), tuple(self.names.down())
        return Phase(OnPostgresql(up, tuple(script.lines())), OnPostgresql(down, back), script)

    @cached_property
    def rest(self) -> Phase:
        """All else, but for what an application of before needs."""
        halfway, still = self.halfway, Still(frozenset(table.name for table in self.halfway.whole.tables))
        rows = {table: replace(rows, copied=[]) for table, rows in halfway.second.rows.items()}
        up = Script(halfway.whole, self._last, still, rows)
        down = Script(self._last, halfway.whole, still, halfway.second_back.rows)
        if not self.linked:
            return Phase(_online(up), down, up)
        apart = OnPostgresql(tuple(line for one in self.linked for line in one.on_its_own()))
        return Phase(Together((Online(up), self._copies)), Together((apart, down)), up)

    @property
    def linked(self) -> tuple[Copied, ...]:
        """References that become links."""
        return tuple(one for rows in self.halfway.second.rows.values() for one in rows.copied)

    @property
    def _in_step(self) -> tuple[str, ...]:
        return tuple(line for one in self.linked for line in one.in_step())

    @property
    def _copies(self) -> Lines:
        tables = {table.name: table for table in self._last.tables}
        batches = (f"    {one.copy(tables[one.table])}" for one in self.linked)
        copied = ("with op.get_context().autocommit_block():", *batches)
        return OnPostgresql((*self._in_step, *copied), tuple(steps.execute_one(one.statement) for one in self.linked))

    @cached_property
    def contraction(self) -> Phase:
        """What was goes."""
        now, still = self.halfway.up.now, Still(frozenset(table.name for table in self.halfway.up.now.tables))
        filled = {table: Rows(filled=self._required(table, rows)) for table, rows in self.halfway.second.rows.items()}
        lost = {table: self._coming_back(table, rows) for table, rows in self.halfway.second_back.rows.items()}
        up, down = _online(Script(self._last, now, still, filled)), Script(now, self._last, still, lost)
        first = [line for one in self.linked for line in one.on_its_own()] + list(self.names.without_views())
        again = (*self.halfway.first_back.lines(), *self.names.up(online=False)) if self.names.tables else ()
        return Phase(
            Together((OnPostgresql(tuple(first)), up, OnPostgresql(tuple(self.names.contraction())))),
            Together((down, OnPostgresql((*again, *self._in_step)))),
            Script(self._side_by_side, now, still, self.halfway.first.rows),
        )

    @property
    def _side_by_side(self) -> Schema:
        """The tables as PostgreSQL has them before the contraction."""
        doubled = {table.name: table.columns for table in self.names.tables}
        return Schema(tuple(_with_both(table, doubled.get(table.name, ())) for table in self._last.tables))

    @cached_property
    def _last(self) -> Schema:
        """The tables as both applications can work with them."""
        old = {table.name: table for table in self.halfway.whole.tables}
        now = tuple(self._both(old[t.name], t) if t.name in old else t for t in self.halfway.up.now.tables)
        new = {table.name for table in now}
        return Schema((*now, *(table for table in old.values() if table.name not in new)))

    def _both(self, old: Table, now: Table) -> Table:
        rows = self.halfway.second.rows_of(now.name)
        kept = tuple(_not_with_it(key) for key in old.foreign_keys) if rows.copied else old.foreign_keys
        gone = [one for one in old.columns if now.find(one.name) is None]
        lost = frozenset(one.name for one in gone)
        names = _rule_names(now)
        columns = (*(self._loose(old.find(one.name), one, rows) for one in now.columns), *map(_optional, gone))
        return Table(
            name=now.name,
            columns=columns,
            key=now.key,
            foreign_keys=(*now.foreign_keys, *_of_old(lost, names, kept)),
            uniques=(*now.uniques, *_of_old(lost, names, old.uniques)),
            checks=(*now.checks, *_of_old(lost, names, old.checks)),
            indexes=(*now.indexes, *_of_old(lost, names, old.indexes)),
        )

    def _loose(self, old: Column | None, now: Column, rows: Rows) -> Column:
        """A column that an application of before may leave out."""
        if (value := rows.constant.get(now.name)) is not None:
            return replace(now, default=steps.default(value))
        return replace(now, nullable=True) if now.name in rows.filled or (old and old.nullable) else now

    def _coming_back(self, table: str, rows: Rows) -> Rows:
        """On the way back, what columns hold that are there again."""
        now = self.halfway.up.now.table(table)
        filled = {name: value for name, value in rows.filled.items() if now is None or now.find(name) is None}
        return Rows(filled=filled, lost=rows.lost)

    def _required(self, table: str, rows: Rows) -> dict[str, Sql]:
        found = self.halfway.up.now.table(table)
        return {
            name: value
            for name, value in rows.filled.items()
            if found and (column := found.find(name)) and not column.nullable
        }


def _online(script: Script) -> Lines:
    return Online(script) if waits(script) else script


def _with_both(table: Table, columns: Iterable[Double]) -> Table:
    there = {column.name for column in table.columns}
    more = (replace(one.now, name=name) for one in columns for name in (one.old, one.new) if name not in there)
    return replace(table, columns=(*table.columns, *more))


def _not_with_it(key: ForeignKey) -> ForeignKey:
    """A row that may be linked to others stays when the one goes that it refers to."""
    return replace(key, on_delete="SET NULL") if key.on_delete == "CASCADE" else key


def _optional(column: Column) -> Column:
    return replace(column, nullable=True)


def _rule_names(table: Table) -> frozenset[str]:
    names = [one.name for one in table.foreign_keys] + [one.name for one in table.uniques]
    return frozenset(names + [one.name for one in table.checks] + [one.name for one in table.indexes])


def _of_old(gone: frozenset[str], taken: frozenset[str], old: tuple[R, ...]) -> Iterator[R]:
    """The rules of columns that go."""
    return (one for one in old if columns_of(one) & gone and one.name not in taken)
