"""Expanding: names and types of before and of now side by side on PostgreSQL -> the lines that make it so, and undo it.

A trigger keeps the two columns in step, whichever of them is written. It looks at the new one first: its default comes
only with the contraction, so it has a value only if an application gave it one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from stackgen_fastapi.migrations import steps
from stackgen_fastapi.migrations.batches import in_batches
from stackgen_fastapi.migrations.doubled import Double, Doubled
from stackgen_fastapi.migrations.halfway import Halfway
from stackgen_fastapi.migrations.online import constraint, index, required, unique
from stackgen_fastapi.migrations.renaming import renamed
from stackgen_fastapi.migrations.rows import Rows
from stackgen_fastapi.migrations.schema import ForeignKey
from stackgen_fastapi.migrations.values import Sql
from stackgen_fastapi.python import literal
from stackgen_fastapi.sql import quoted

FOREIGN_KEYS, UNIQUES = attrgetter("foreign_keys"), attrgetter("uniques")
CHECKS, INDEXES = attrgetter("checks"), attrgetter("indexes")


@dataclass(frozen=True)
class Expansion:
    """All tables with other names or types."""

    halfway: Halfway

    @cached_property
    def tables(self) -> tuple[Doubled, ...]:
        first, back = self.halfway.first, self.halfway.first_back
        was = {table.name: table for table in first.before.tables}
        return tuple(
            Doubled(
                was[change.was],
                change,
                first.rows_of(change.now.name),
                back.rows.get(change.was, Rows()),
            )
            for change in first.changes
        )

    @property
    def is_possible(self) -> bool:
        """Whether old and new can stand side by side."""
        now = {table.name for table in self.halfway.up.now.tables}
        taken = any(table.is_renamed and table.change.was in now for table in self.tables)
        return not taken and all(table.is_possible for table in self.tables)

    def up(self, *, online: bool) -> Iterator[str]:
        """The expansion; on the way back to it, in one transaction."""
        for table in self.tables:
            yield from _columns(table)
        lines = [line for table in self.tables for line in self._filled(table, online)]
        if lines and online:
            yield "# Nobody waits; it may be run again if it is stopped half-way."
            yield "with op.get_context().autocommit_block():"
            yield from (f"    {line}" if line else "" for line in lines)
        else:
            yield from lines
        yield from self._names()

    def contraction(self) -> Iterator[str]:
        """What was goes."""
        for table in self.tables:
            yield from _without_old(table)

    def without_views(self) -> Iterator[str]:
        """The names that only an application of before uses; they go before what they show does."""
        yield from (_drop_view(table) for table in self.tables if table.is_renamed)

    def down(self) -> Iterator[str]:
        """The expansion undone: what was is still there, with all that was written since."""
        yield from self.without_views()
        pairs = [(table.name, table.change.was) for table in self.tables if table.is_renamed]
        yield from renamed(pairs, steps.rename_table)
        for table in self.tables:
            yield from _old_names(table)
        for table in self.tables:
            yield from _without_new(table)

    def _filled(self, table: Doubled, online: bool) -> Iterator[str]:
        was = table.was
        for one in table.columns:
            yield from steps.said(f"{table.name}.{one.now.name}: the values of {one.old}")
            update = f"UPDATE {quoted(was.name)} SET {quoted(one.new)} = {one.forth} "
            value = one.forth if one.forth == quoted(one.old) else f"({one.forth})"
            update += f"WHERE {quoted(one.new)} IS NULL AND {value} IS NOT NULL"
            yield in_batches(was, Sql(update, None)) if online else steps.execute_one(update)
            if one.is_required:
                yield from required(was.name, one.new, update)
        for rule, _ in table.created(INDEXES):
            yield from index(was.name, rule, online=online)
        for key, _ in table.created(UNIQUES):
            yield from unique(was.name, key, online=online)
        for foreign_key, _ in table.created(FOREIGN_KEYS):
            yield from constraint(was.name, self._meanwhile(foreign_key))
        for check, _ in table.created(CHECKS):
            yield from constraint(was.name, check)

    def _meanwhile(self, key: ForeignKey) -> ForeignKey:
        """The key while no table has its new name."""
        found = next((table for table in self.tables if table.name == key.table), None)
        if found is None:
            return key
        return replace(
            key, table=found.change.was, referred=tuple(found.old_names.get(one, one) for one in key.referred)
        )

    def _names(self) -> Iterator[str]:
        for table in self.tables:
            yield from (steps.rename_column(table.change.was, *pair) for pair in table.aliased)
        pairs = [(table.change.was, table.name) for table in self.tables if table.is_renamed]
        yield from renamed(pairs, steps.rename_table)
        for table in self.tables:
            yield from _new_names(table)
        for table in self.tables:
            if table.is_renamed:
                yield from steps.said(f"{table.change.was}: the same rows by the old name")
                yield steps.execute_one(_view(table))


def _columns(table: Doubled) -> Iterator[str]:
    if not table.columns:
        return
    name, was = literal(table.was.name).text, table.was.name
    yield f"with op.batch_alter_table({name}) as batch:"
    for one in table.columns:
        column = replace(one.now, name=one.new, nullable=True, default=None)
        yield f"    {steps.add(column, if_not_exists=steps.TRUE)}"
    for one in table.columns:
        if one.is_loosened:
            yield steps.alter_table(was, f"ALTER COLUMN {quoted(one.old)} DROP NOT NULL")
    trigger = quoted(_trigger(table))
    yield from _function(table)
    on = f"BEFORE INSERT OR UPDATE ON {quoted(was)} FOR EACH ROW EXECUTE FUNCTION {trigger}()"
    yield steps.execute_one(f"CREATE OR REPLACE TRIGGER {trigger} {on}")


def _function(table: Doubled) -> Iterator[str]:
    """Whichever of two columns is written, the other follows; what is in step already stays."""
    lines = (line for one in table.columns for line in _in_step(table, one))
    yield from steps.function(_trigger(table), [*lines, "RETURN NEW;"])


def _in_step(table: Doubled, one: Double) -> Iterator[str]:
    new, old = quoted(one.new), quoted(one.old)
    forth, back = _of_row(table, one.forth, old), _of_row(table, one.back, new)
    yield f"IF NEW.{new} IS DISTINCT FROM OLD.{new} THEN"
    yield f"IF NEW.{new} IS DISTINCT FROM {forth} THEN NEW.{old} := {back}; END IF;"
    yield f"ELSIF TG_OP = 'INSERT' OR NEW.{old} IS DISTINCT FROM OLD.{old} THEN"
    yield f"NEW.{new} := {forth};"
    yield "END IF;"


def _of_row(table: Doubled, value: str, column: str) -> str:
    return f"NEW.{column}" if value == column else f"(SELECT {value} FROM (SELECT NEW.*) AS {quoted(table.was.name)})"


def _trigger(table: Doubled) -> str:
    return f"{table.was.name[:55]}_in_step"


def _view(table: Doubled) -> str:
    """The table of before; only of a table whose columns have other names does it name the new ones."""
    new = dict(table.aliased)
    listed = (
        f"{quoted(new[one.name])} AS {quoted(one.name)}" if one.name in new else quoted(one.name)
        for one in table.was.columns
    )
    return f"CREATE VIEW {quoted(table.change.was)} AS SELECT {', '.join(listed)} FROM {quoted(table.name)}"


def _drop_view(table: Doubled) -> str:
    return steps.execute_one(f"DROP VIEW IF EXISTS {quoted(table.change.was)}")


def _new_names(table: Doubled) -> Iterator[str]:
    yield from renamed(_indexes(table), steps.rename_index)
    yield from (steps.rename_sequence(*pair) for pair in _sequences(table))
    yield from renamed(_rules(table), lambda before, now: steps.rename_rule(table.name, before, now))


def _old_names(table: Doubled) -> Iterator[str]:
    """The table has its old name already."""
    yield from renamed([(now, before) for before, now in _indexes(table)], steps.rename_index)
    yield from (steps.rename_sequence(now, before) for before, now in _sequences(table))
    back = [(now, before) for before, now in _rules(table)]
    yield from renamed(back, lambda before, now: steps.rename_rule(table.change.was, before, now))
    yield from (steps.rename_column(table.change.was, now, before) for before, now in table.aliased)


def _indexes(table: Doubled) -> list[tuple[str, str]]:
    """Indexes, and keys with them, that only get another name: before, now."""
    change = table.change
    own = {name for _, name in table.created(INDEXES)}
    own |= {name for _, name in table.created(UNIQUES)}
    pairs = [(one.name, now.name) for one, now in (*change.key.renamed, *change.uniques.renamed)]
    pairs += [(one.name, now.name) for one, now in change.indexes.renamed]
    return [(before, now) for before, now in pairs if now not in own]


def _sequences(table: Doubled) -> list[tuple[str, str]]:
    """What counts the keys of a table by another name: before, now."""
    before, now = table.was.sequence, table.change.now.sequence
    return [(before, now)] if before and now and before != now else []


def _rules(table: Doubled) -> list[tuple[str, str]]:
    change = table.change
    own = {name for _, name in table.created(FOREIGN_KEYS)}
    own |= {name for _, name in table.created(CHECKS)}
    pairs = [(one.name, now.name) for one, now in change.foreign_keys.renamed]
    pairs += [(one.name, now.name) for one, now in change.checks.renamed]
    return [(before, now) for before, now in pairs if now not in own]


def _without_old(table: Doubled) -> Iterator[str]:
    if not table.columns:
        return
    yield from _without_trigger(table, table.name)
    for one in table.columns:
        yield steps.alter_table(table.name, f"DROP COLUMN {quoted(one.old)}")
    for one in table.columns:
        if one.new != one.now.name:
            yield steps.rename_column(table.name, one.new, one.now.name)
    yield from _final_names(table)
    for one in table.columns:
        if one.now.default is not None:
            yield f"with op.batch_alter_table({literal(table.name).text}) as batch:"
            yield f"    {steps.alter(replace(one.now, default=None), one.now)}"


def _final_names(table: Doubled) -> Iterator[str]:
    indexes = [(rule.name, name) for rule, name in table.created(INDEXES)]
    indexes += [(rule.name, name) for rule, name in table.created(UNIQUES)]
    rules = [(rule.name, name) for rule, name in table.created(FOREIGN_KEYS)]
    rules += [(rule.name, name) for rule, name in table.created(CHECKS)]
    yield from (steps.rename_index(one, name) for one, name in indexes if one != name)
    yield from (steps.rename_rule(table.name, one, name) for one, name in rules if one != name)


def _without_new(table: Doubled) -> Iterator[str]:
    """The table has its old names already."""
    if not table.columns:
        return
    name = table.was.name
    yield from _without_trigger(table, name)
    for one in table.columns:
        if one.is_loosened:
            filled = table.back.filled.get(one.old)
            if filled is not None:
                update = f"UPDATE {quoted(name)} SET {quoted(one.old)} = {filled.postgresql}"
                yield steps.execute_one(f"{update} WHERE {quoted(one.old)} IS NULL")
            yield steps.alter_table(name, f"ALTER COLUMN {quoted(one.old)} SET NOT NULL")
        yield steps.alter_table(name, f"DROP COLUMN {quoted(one.new)}")


def _without_trigger(table: Doubled, name: str) -> Iterator[str]:
    trigger = quoted(_trigger(table))
    yield steps.execute_one(f"DROP TRIGGER {trigger} ON {quoted(name)}")
    yield steps.execute_one(f"DROP FUNCTION {trigger}()")
