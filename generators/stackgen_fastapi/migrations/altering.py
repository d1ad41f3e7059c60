"""Altering: one table that stays in, the lines that change it out; its rows are changed between two of three parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from stackgen_fastapi.migrations import steps
from stackgen_fastapi.migrations.copying import batched
from stackgen_fastapi.migrations.difference import TableChange
from stackgen_fastapi.migrations.moved import free
from stackgen_fastapi.migrations.rows import Rows, statements
from stackgen_fastapi.migrations.rules import create_index
from stackgen_fastapi.migrations.schema import Column
from stackgen_fastapi.migrations.values import Sql
from stackgen_fastapi.python import Code


@dataclass(frozen=True)
class Altering:
    """One table that stays, in three parts: before, while and after its rows are changed."""

    change: TableChange
    rows: Rows
    new: frozenset[str]  # tables that are created after the first part
    again: bool = False  # whether it may be run again on PostgreSQL
    gone: frozenset[str] = frozenset()  # foreign keys that PostgreSQL has dropped already

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
        return {column: free(f"{column}_new", taken) for column in self.rows.converted}

    def first(self) -> Iterator[str]:
        """What has to go before rows change; or all, if no row does."""
        yield from self.dropped_indexes()
        batch = [*self.dropped_rules()]
        if self.in_one:
            batch += [*self.added(), *self.altered(), *self.removed(), *self.created_rules()]
        yield from batched(self.change, batch)
        if self.in_one:
            yield from self.counted()

    def second(self) -> Iterator[str]:
        """New columns, and the values of all."""
        if self.in_one:
            return
        yield from batched(self.change, [*self.added(), *self.altered()], with_new_names=True)
        yield from self.counted()
        for column, test in self.rows.misfits.items():
            yield from steps.refuse_misfits(self.name, column, test)
        yield from self.copied_references()
        for row in self.rows.invented:
            yield from steps.said(
                f"{self.name}: rows refer to one that is gone with its table, so there is a placeholder"
            )
            yield from steps.execute(row)
        for column, sql in self.statements():
            yield from self.saying(column)
            yield from steps.execute(sql)

    def last(self) -> Iterator[str]:
        """What holds once every row has its values."""
        if not self.in_one:
            yield from batched(self.change, list(self.removed()), with_new_names=True)
            for column, temporary in self.temporary.items():
                yield steps.rename_column(self.name, temporary, column)
            alters = [steps.alter(*pair) for pair in self.tightened()]
            yield from batched(self.change, [*alters, *self.created_rules()], with_new_names=True)
        yield from self.created_indexes()

    def statements(self) -> Iterator[tuple[str, Sql]]:
        """UPDATEs, each with the column that gets its values."""
        return statements(self.name, self.rows, self.temporary)

    def saying(self, column: str) -> Iterator[str]:
        """What becomes of the values of a column, as a comment."""
        yield from steps.said(f"{self.name}.{column}: {self._doing(column)}")

    def _doing(self, column: str) -> str:
        if column in self.rows.lost:
            return "the values are gone, so rows get a placeholder (irreversible)"
        if column in self.rows.converted:
            return "each value in its new type (data-dependent)"
        return "other values (data-dependent)" if column in self.rows.mapped else "a value for the rows that are there"

    def copied_references(self) -> Iterator[str]:
        """References that become rows of a link table."""
        for one in self.rows.copied:
            yield from steps.said(f"{self.name}: references become rows of a link table")
            yield steps.execute_one(one.statement)

    def dropped_indexes(self) -> Iterator[str]:
        """Indexes that go."""
        return (steps.drop_index(self.name, index) for index in self.change.indexes.dropped)

    def created_indexes(self) -> Iterator[str]:
        """New indexes."""
        return (create_index(self.name, index).text for index in self.change.indexes.created)

    def dropped_rules(self) -> Iterator[str]:
        """Constraints that go."""
        for key in self.change.foreign_keys.dropped:
            drop = steps.drop_rule(key)
            yield from ["if not postgresql:", f"    {drop}"] if key.name in self.gone else [drop]
        yield from map(steps.drop_rule, self.change.uniques.dropped)
        for check in self.change.checks.dropped:
            yield from steps.drop_check(check)

    def created_rules(self) -> Iterator[str]:
        """New constraints."""
        yield from map(steps.create_unique, self.change.uniques.created)
        for check in self.change.checks.created:
            yield from steps.create_check(check)
        yield from map(steps.create_foreign_key, self.change.foreign_keys.created)

    def added(self) -> Iterator[str]:
        """New columns."""
        again = Code("postgresql") if self.again else None
        for column in self.change.added:
            yield steps.add(self._loose(column), if_not_exists=again)
        for name, temporary in self.temporary.items():
            yield steps.add(replace(self._now(name), name=temporary, nullable=True, default=None))

    def altered(self) -> Iterator[str]:
        """Columns as they are to be, apart from what their rows do not bear yet."""
        for before, now in self.change.altered:
            if before.name not in self.rows.converted:
                target = replace(now, nullable=True) if self._is_filled_later(before, now) else now
                if target != before:
                    yield steps.alter(before, target)

    def counted(self) -> Iterator[str]:
        """How far the sequence of a key counts, where the key has another type."""
        before, now = self.change.before, self.change.now
        if (sequence := now.sequence) and before.sequence and before.key_type != now.key_type:
            kind = "bigint" if "Big" in now.key_type else "integer"
            yield "if postgresql:"
            yield "    " + steps.retype_sequence(sequence, kind)

    def tightened(self) -> Iterator[tuple[Column, Column]]:
        """What columns may be once every row has its value: before, now."""
        for column in self.change.added:
            if (loose := self._loose(column)) != column:
                yield loose, column
        for before, now in self.change.altered:
            if self._is_filled_later(before, now):
                yield replace(now, nullable=True), now
        for name in self.temporary:
            now = self._now(name)
            if (loose := replace(now, nullable=True, default=None)) != now:
                yield loose, now

    def removed(self) -> Iterator[str]:
        """Columns that go."""
        for column in self.change.dropped:
            yield steps.drop(column)
        for name in self.temporary:
            yield steps.drop(self._now(name))

    def _loose(self, column: Column) -> Column:
        """A new column while rows get their values; a value that is the same for all is its default meanwhile."""
        if (value := self.rows.constant.get(column.name)) is not None:
            return replace(column, default=steps.default(value))
        return replace(column, nullable=True, default=None) if column.name in self.rows.filled else column

    def _is_filled_later(self, before: Column, now: Column) -> bool:
        if before.name in self.rows.converted or not before.nullable or now.nullable:
            return False
        return self.again or before.name in self.rows.filled

    def _now(self, column: str) -> Column:
        found = self.change.now.find(column)
        assert found is not None
        return found
