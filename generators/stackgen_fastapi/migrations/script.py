"""Script: the tables before and now in, the lines of `upgrade()` or `downgrade()` out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from stackgen.model.evolution import Evolution
from stackgen_fastapi.migrations import online, steps
from stackgen_fastapi.migrations.copying import batched
from stackgen_fastapi.migrations.difference import TableChange
from stackgen_fastapi.migrations.moved import Names
from stackgen_fastapi.migrations.renaming import new_names, renamed
from stackgen_fastapi.migrations.rows import Rows, rows_of, statements
from stackgen_fastapi.migrations.rules import create_index
from stackgen_fastapi.migrations.schema import Column, Schema, Table
from stackgen_fastapi.migrations.tables import CreateTable, LateKey, created, late_keys
from stackgen_fastapi.migrations.values import Sql
from stackgen_fastapi.python import literal


@dataclass(frozen=True)
class Script:
    """One direction of a revision."""

    evolution: Evolution
    before: Schema
    now: Schema
    back: bool = False

    @cached_property
    def names(self) -> Names:
        return Names(self.evolution)

    @cached_property
    def rows(self) -> Mapping[str, Rows]:
        return rows_of(self.evolution, back=self.back)

    @cached_property
    def changes(self) -> tuple[TableChange, ...]:
        """The tables that stay and differ."""
        moved = self.names.moved(self.before)
        was = {now: before for before, now in self.names.tables.items()}
        found = []
        for table in self.now.tables:
            if table.name in moved:
                columns = tuple((one, other) for one, other in self.names.columns[table.name].items() if one != other)
                rows = self.rows.get(table.name, Rows())
                found.append(TableChange(was[table.name], moved[table.name], table, columns, frozenset(rows.converted)))
        return tuple(change for change in found if change or self.rows.get(change.now.name))

    @cached_property
    def added(self) -> tuple[Table, ...]:
        kept = set(self.names.tables.values())
        return tuple(table for table in self.now.tables if table.name not in kept)

    @cached_property
    def dropped(self) -> tuple[Table, ...]:
        return tuple(table for table in self.before.tables if table.name not in self.names.tables)

    @property
    def is_of_rules(self) -> bool:
        """Whether only constraints and indexes change, in tables that stay."""
        of_rows = any(self.rows.get(change.now.name) for change in self.changes)
        return not (self.added or self.dropped or of_rows) and all(map(online.is_of_rules, self.changes))

    def lines(self) -> Iterator[str]:
        """Every line, in an order in which a database takes them."""
        if not self.back and self.changes and self.is_of_rules:
            yield "if postgresql:  # nobody waits; it may be run again if it is stopped half-way"
            yield "    with op.get_context().autocommit_block():"
            yield from (f"        {line}" for line in online.lines(self.changes))
            yield "else:"
            yield from (f"    {line}" if line else "" for line in self._steps())
        else:
            yield from self._steps()

    def _steps(self) -> Iterator[str]:
        yield from self._renames()
        new = frozenset(table.name for table in self.added)
        parts = [_Table(change, self.rows.get(change.now.name, Rows()), new) for change in self.changes]
        for part in parts:
            yield from part.first()
        yield from new_names(self.changes)
        yield from _creation(self.added)
        for part in parts:
            yield from part.second()
        for part in parts:
            yield from part.last()
        yield from _removal(self.dropped)

    def _renames(self) -> Iterator[str]:
        tables = [(change.was, change.now.name) for change in self.changes if change.was != change.now.name]
        if tables:
            yield from _said("Tables by other names: no row is touched (safe)")
            yield from renamed(tables, steps.rename_table)
        for change in self.changes:
            if change.renamed_columns:
                yield from _said(f"{change.now.name}: columns by other names (safe)")
                yield from renamed(change.renamed_columns, partial(steps.rename_column, change.now.name))


@dataclass(frozen=True)
class _Table:
    """One table that stays, in three parts: before, while and after its rows are changed."""

    change: TableChange
    rows: Rows
    new: frozenset[str]  # tables that are created after the first part

    @property
    def name(self) -> str:
        return self.change.now.name

    @property
    def in_one(self) -> bool:
        """Whether one batch does it all."""
        waits = any(key.table in self.new for key in self.change.foreign_keys.created)
        return not self.rows and not self.change.has_new_names and not waits

    @cached_property
    def temporary(self) -> dict[str, str]:
        """Names of the columns that converted values go to."""
        taken = {column.name for column in (*self.change.before.columns, *self.change.now.columns)}
        return {column: _free(f"{column}_new", taken) for column in self.rows.converted}

    def first(self) -> Iterator[str]:
        yield from (steps.drop_index(self.name, index) for index in self.change.indexes.dropped)
        batch = [*self._dropped_rules()]
        if self.in_one:
            batch += [*self._added(), *self._altered(), *self._removed(), *self._created_rules()]
        yield from batched(self.change, batch)

    def second(self) -> Iterator[str]:
        if self.in_one:
            return
        yield from batched(self.change, [*self._added(), *self._altered()], with_new_names=True)
        for column, test in self.rows.misfits.items():
            yield from steps.refuse_misfits(self.name, column, test)
        for statement in self.rows.copied:
            yield from _said(f"{self.name}: references become rows of a link table")
            yield from steps.execute(Sql(statement, statement))
        for column, sql in statements(self.name, self.rows, self.temporary):
            yield from _said(f"{self.name}.{column}: {self._doing(column)}")
            yield from steps.execute(sql)

    def last(self) -> Iterator[str]:
        if not self.in_one:
            yield from batched(self.change, list(self._removed()), with_new_names=True)
            for column, temporary in self.temporary.items():
                yield steps.rename_column(self.name, temporary, column)
            yield from batched(self.change, [*self._tightened(), *self._created_rules()], with_new_names=True)
        yield from (create_index(self.name, index).text for index in self.change.indexes.created)

    def _doing(self, column: str) -> str:
        if column in self.rows.lost:
            return "the values are gone, so rows get a placeholder (irreversible)"
        if column in self.rows.converted:
            return "each value in its new type (data-dependent)"
        return "other values (data-dependent)" if column in self.rows.mapped else "a value for the rows that are there"

    def _dropped_rules(self) -> Iterator[str]:
        yield from map(steps.drop_rule, self.change.foreign_keys.dropped)
        yield from map(steps.drop_rule, self.change.uniques.dropped)
        for check in self.change.checks.dropped:
            yield from steps.drop_check(check)

    def _created_rules(self) -> Iterator[str]:
        yield from map(steps.create_unique, self.change.uniques.created)
        for check in self.change.checks.created:
            yield from steps.create_check(check)
        yield from map(steps.create_foreign_key, self.change.foreign_keys.created)

    def _added(self) -> Iterator[str]:
        for column in self.change.added:
            waits = column.name in self.rows.filled
            yield steps.add(replace(column, nullable=True, default=None) if waits else column)
        for name, temporary in self.temporary.items():
            now = self._now(name)
            yield steps.add(replace(now, name=temporary, nullable=True, default=None))

    def _altered(self) -> Iterator[str]:
        for before, now in self.change.altered:
            if before.name in self.rows.converted:
                continue
            later = before.name in self.rows.filled
            target = replace(now, nullable=before.nullable) if later else now
            if target != before:
                yield steps.alter(before, target)

    def _tightened(self) -> Iterator[str]:
        """What columns may be once every row has its value."""
        for column in self.change.added:
            filled = replace(column, nullable=True, default=None)
            if column.name in self.rows.filled and filled != column:
                yield steps.alter(filled, column)
        for before, now in self.change.altered:
            if before.name in self.rows.filled and before.nullable != now.nullable and not now.nullable:
                yield steps.alter(replace(now, nullable=before.nullable), now)
        for name in self.temporary:
            now = self._now(name)
            if (loose := replace(now, nullable=True, default=None)) != now:
                yield steps.alter(loose, now)

    def _removed(self) -> Iterator[str]:
        for column in self.change.dropped:
            yield steps.drop(column)
        for name in self.temporary:
            yield steps.drop(self._now(name))

    def _now(self, column: str) -> Column:
        found = self.change.now.find(column)
        assert found is not None
        return found


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    return name


def _said(comment: str) -> Iterator[str]:
    yield ""
    yield f"# {comment}"


def _creation(tables: tuple[Table, ...]) -> Iterator[str]:
    for table in created(tables):
        yield from _created(table)
    yield from _late(tables, lambda key: key.create.text)


def _created(table: CreateTable) -> Iterator[str]:
    yield f"op.create_table({table.name},"
    yield from (f"    {item}," for item in table.items)
    yield ")"
    yield from (index.text for index in table.indexes)


def _removal(tables: tuple[Table, ...]) -> Iterator[str]:
    yield from _late(tables, lambda key: key.drop.text)
    for table in reversed(tables):
        yield f"op.drop_table({literal(table.name).text})"


def _late(tables: tuple[Table, ...], line: Callable[[LateKey], str]) -> Iterator[str]:
    late = list(late_keys(tables))
    if late:
        yield "if postgresql:"
        yield from ("    " + line(key) for key in late)
