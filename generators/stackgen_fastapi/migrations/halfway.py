"""Halfway: a change in, the tables with their new names and types out, with all else as it was before."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from stackgen_fastapi.migrations.difference import Rules, TableChange, columns_of
from stackgen_fastapi.migrations.moved import Names
from stackgen_fastapi.migrations.rows import Rows
from stackgen_fastapi.migrations.schema import Check, Column, ForeignKey, Index, Key, Schema, Table
from stackgen_fastapi.migrations.script import Script

R = TypeVar("R", Key, ForeignKey, Check, Index)


@dataclass(frozen=True)
class Still:
    """Names that have changed already."""

    kept: frozenset[str]

    @property
    def tables(self) -> Mapping[str, str]:
        return {name: name for name in self.kept}

    @property
    def columns(self) -> Mapping[str, Mapping[str, str]]:
        return {name: {} for name in self.kept}

    def moved(self, schema: Schema) -> dict[str, Table]:
        """The tables that are still there."""
        return {table.name: table for table in schema.tables if table.name in self.kept}


@dataclass(frozen=True)
class Halfway:
    """The tables with their new names and types, and all else as it was."""

    up: Script
    down: Script
    names: Names
    in_phases: bool = False  # whether columns are there twice, and tables by other names have views by the old ones

    @property
    def is_the_start(self) -> bool:
        """Whether no name and no type changes."""
        return not any(self.touched[change.now.name] or _is_renamed(change) for change in self.up.changes)

    @property
    def is_clear(self) -> bool:
        """Whether a name in a statement can only be that of a table, or only that of a column."""
        tables = self.names.tables
        return all(
            tables.get(old, new) == new for columns in self.names.columns.values() for old, new in columns.items()
        )

    @cached_property
    def touched(self) -> Mapping[str, frozenset[str]]:
        """By table, the columns whose values are changed as a whole."""
        return {change.now.name: frozenset(self._touched(change)) for change in self.up.changes}

    def _touched(self, change: TableChange) -> Iterator[str]:
        rows = self.up.rows_of(change.now.name)
        if self.in_phases:
            yield from (now for _, now in change.renamed_columns)
        yield from rows.converted
        yield from rows.mapped
        fixed = self.in_phases and change.was != change.now.name
        for before, now in change.altered:
            if before.type != now.type and (fixed or not _room(before) <= _room(now)):
                yield now.name  # the database writes every row anew

    @cached_property
    def schema(self) -> Schema:
        """The tables that stay."""
        changes = {change.now.name: change for change in self.up.changes}
        kept = [table for table in self.up.now.tables if table.name in self.kept]
        return Schema(tuple(self._table(changes[t.name]) if t.name in changes else t for t in kept))

    @cached_property
    def kept(self) -> frozenset[str]:
        return frozenset(self.names.tables.values())

    @cached_property
    def whole(self) -> Schema:
        """With the tables that are about to go; they refer to the others by their new names."""
        gone = tuple(_with_new_names(table, self.names) for table in self.up.dropped)
        return Schema((*self.schema.tables, *gone))

    @cached_property
    def first(self) -> Script:
        """The way here."""
        rows = {table: rows.only(self.touched.get(table, ())) for table, rows in self.up.rows.items()}
        return Script(self._start, self.schema, self.names, rows)

    @cached_property
    def first_back(self) -> Script:
        names = Names(self.names.evolution.reverse, dict(self._aside()))
        return Script(self.schema, self._start, names, dict(self._back(touched=True)))

    @property
    def puts_aside(self) -> bool:
        """Whether a column takes the name of one that goes."""
        return any(columns for _, columns in self._aside())

    def _aside(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """By table as it was, columns that have gone out of the way of others."""
        for table, now in self.names.tables.items():
            there = self.up.now.table(now)
            yield table, {new: old for old, new in self.names.columns[now].items() if there and not there.find(new)}

    @cached_property
    def second(self) -> Script:
        """The way on."""
        rows = {table: rows.without(self.touched.get(table, ())) for table, rows in self.up.rows.items()}
        return Script(self.whole, self.up.now, Still(self.kept), rows)

    @cached_property
    def second_back(self) -> Script:
        """The way back to here, which begins with the new names."""
        return Script(self.up.now, self.whole, Still(self.kept), dict(self._back(touched=False)))

    @property
    def _start(self) -> Schema:
        return Schema(tuple(table for table in self.up.before.tables if table.name in self.names.tables))

    def _back(self, *, touched: bool) -> Iterator[tuple[str, Rows]]:
        tables = self.names.tables
        for table, rows in self.down.rows.items():
            now = tables[table]
            names = self.names.columns[now]
            mine = {old for old, new in names.items() if new in self.touched.get(now, ())}
            if touched:
                yield table, rows.only(mine)
            else:
                yield now, rows.without(mine).renamed({**tables, **names})

    def _table(self, change: TableChange) -> Table:
        rules = self._settled(change)
        return Table(
            name=change.now.name,
            columns=tuple(self._column(change, column) for column in change.before.columns),
            key=change.now.key,
            foreign_keys=rules.of(change.before.foreign_keys, change.foreign_keys),
            uniques=rules.of(change.before.uniques, change.uniques),
            checks=rules.of(change.before.checks, change.checks),
            indexes=rules.of(change.before.indexes, change.indexes),
        )

    def _settled(self, change: TableChange) -> _Settled:
        new = frozenset(column.name for column in change.added) | {table.name for table in self.up.added}
        return _Settled(self.touched[change.now.name], new)

    def _column(self, change: TableChange, column: Column) -> Column:
        now = change.now.find(column.name)
        return now if now is not None and column.name in self.touched[change.now.name] else column


def _is_renamed(change: TableChange) -> bool:
    return bool(change.was != change.now.name or change.renamed_columns or change.has_new_names)


def _room(column: Column) -> float:
    """How many characters a column takes; what is no text compares with nothing."""
    match = re.fullmatch(r"sa\.(?:String\(length=(\d+)\)|Text\(\)|String\(\))", column.type)
    return math.nan if match is None else float(match[1] or math.inf)


@dataclass(frozen=True)
class _Settled:
    """Columns whose rules are those of now already; but not those that speak of what is `new` and not there yet."""

    columns: frozenset[str]
    new: frozenset[str]

    def of(self, before: tuple[R, ...], rules: Rules[R]) -> tuple[R, ...]:
        """Those before by their new names, and those of now."""
        new: list[R] = [one for one in rules.created if columns_of(one) & self.columns and not self._waits(one)]
        other_names: dict[R, R] = dict(rules.renamed)
        taken = {one.name for one in new}
        gone: list[R] = [one for one in rules.dropped if columns_of(one) & self.columns or one.name in taken]
        kept: list[R] = [other_names.get(one, one) for one in before if one not in gone]
        return tuple(kept + new)

    def _waits(self, rule: Key | ForeignKey | Check | Index) -> bool:
        table = {rule.table} if isinstance(rule, ForeignKey) else set[str]()
        return bool((columns_of(rule) | table) & self.new)


def _with_new_names(table: Table, names: Names) -> Table:
    return replace(table, foreign_keys=tuple(names.moved_key(key, key.columns) for key in table.foreign_keys))
