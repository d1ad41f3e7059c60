"""Online: a change that PostgreSQL can make while others read and write -> lines that keep nobody waiting.

What takes long runs outside of a transaction, one statement after the other. The revision may be run again after it
was stopped half-way; what does not bear that comes last, in the transaction in which Alembic notes that it is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stackgen_fastapi.migrations import steps
from stackgen_fastapi.migrations.altering import Altering
from stackgen_fastapi.migrations.batches import in_batches
from stackgen_fastapi.migrations.copying import batched, copied
from stackgen_fastapi.migrations.creating import removal, repeatable
from stackgen_fastapi.migrations.difference import columns_of
from stackgen_fastapi.migrations.rules import create_index, named
from stackgen_fastapi.migrations.schema import Check, ForeignKey, Index, IndexColumn, Key
from stackgen_fastapi.migrations.script import Script
from stackgen_fastapi.migrations.tables import late_foreign_keys
from stackgen_fastapi.python import Code, call, literal
from stackgen_fastapi.sql import quoted


def waits(script: Script) -> bool:
    """Whether others would have to wait while rows are read through or written."""
    return any(_reads_rows(part) for part in _parts(script))


def _parts(script: Script) -> list[Altering]:
    new = frozenset(table.name for table in script.added)
    return [Altering(change, script.rows_of(change.now.name), new, again=True) for change in script.changes]


def _reads_rows(part: Altering) -> bool:
    change = part.change
    rules = bool(change.foreign_keys.created or change.uniques.created or change.indexes.created)
    required = any(before.nullable != now.nullable for before, now in part.tightened())
    return rules or required or bool(part.rows.filled) or any(map(_rule, change.checks.created))


@dataclass(frozen=True)
class Online:
    """The way up; names and types are those of now already."""

    script: Script

    def lines(self) -> Iterator[str]:
        """Every line, for both databases."""
        parts = _parts(self.script)
        yield from repeatable(self.script.added)
        for part in parts:
            yield from _columns(part)
        yield from self._rules(parts)
        for part in parts:
            yield from part.copied_references()
            yield from batched(part.change, list(part.removed()), with_all=True)
        yield from removal(self.script.dropped)

    def _rules(self, parts: list[Altering]) -> Iterator[str]:
        """What takes long."""
        mine, others = list(self._on_postgresql(parts)), list(_on_sqlite(parts))
        if mine:
            yield ""
            yield "if postgresql:  # nobody waits; it may be run again if it is stopped half-way"
            yield "    with op.get_context().autocommit_block():"
            yield from (f"        {line}" if line else "" for line in mine)
        if others:
            yield "else:" if mine else "if not postgresql:"
            yield from (f"    {line}" if line else "" for line in others)

    def _on_postgresql(self, parts: list[Altering]) -> Iterator[str]:
        for part in parts:
            yield from _dropped(part)
        for part in parts:
            yield from _values(part)
        for part in parts:
            yield from (line for one in part.change.indexes.created for line in index(part.name, one))
        for part in parts:
            yield from _created(part)
        for table, key in late_foreign_keys(self.script.added):
            yield from constraint(table.name, key)


def _columns(part: Altering) -> Iterator[str]:
    """New columns, and what differs in the others; a copy on SQLite has none of the indexes that go."""
    lines = [*part.added(), *part.altered()]
    if retyped := [one.name for one in _checks_of_types(part, part.change.before.checks)]:
        yield "if postgresql:  # a check would have every row read again while all wait"
        yield from (f"    {steps.alter_table(part.name, _drop(name))}" for name in retyped)
    if lines and part.change.indexes.dropped:
        yield "if not postgresql:"
        yield from (f"    {line}" for line in part.dropped_indexes())
    yield from batched(part.change, lines)


def _checks_of_types(part: Altering, checks: tuple[Check, ...]) -> list[Check]:
    """The checks of texts that get more room."""
    names = {now.name for before, now in part.change.altered if before.type != now.type}
    return [one for one in checks if one.postgresql is not None and columns_of(one) & names]


def _on_sqlite(parts: list[Altering]) -> Iterator[str]:
    for part in parts:
        if not [*part.added(), *part.altered()]:
            yield from part.dropped_indexes()
        yield from copied(part.change, list(part.dropped_rules()) if part.rows.filled else [])
    for part in parts:
        for column, sql in part.statements():
            yield from part.saying(column)
            yield steps.execute_on_sqlite(sql)
    for part in parts:
        dropped = [] if part.rows.filled else list(part.dropped_rules())
        alters = [steps.alter(*pair) for pair in part.tightened()]
        yield from copied(part.change, [*dropped, *alters, *part.created_rules()])
        yield from part.created_indexes()


def _dropped(part: Altering) -> Iterator[str]:
    """Rules and indexes that go; one that comes back by its name goes then, so that there always is one."""
    change, table = part.change, part.name
    back = {one.name for one in change.foreign_keys.created} | {one.name for one in change.checks.created}
    names = [one.name for one in change.foreign_keys.dropped]
    names += [one.name for one in change.uniques.dropped] + [one.name for one in change.checks.dropped]
    for name in names:
        if name not in back or part.rows.filled:
            yield steps.alter_table(table, _drop(name))
    created = {index.name for index in change.indexes.created}
    yield from (_drop_index(table, index) for index in change.indexes.dropped if index.name not in created)


def _values(part: Altering) -> Iterator[str]:
    for column, sql in part.statements():
        yield from part.saying(column)
        yield in_batches(part.change.now, sql)
    missing = dict(part.statements())
    for before, now in part.tightened():
        if before.nullable and not now.nullable:
            yield from required(part.name, now.name, missing[now.name].postgresql if now.name in missing else None)
        if (loose := replace(before, nullable=now.nullable)) != now:
            yield from batched(part.change, [steps.alter(loose, now)])


def required(table: str, column: str, update: str | None) -> Iterator[str]:
    """NOT NULL: a CHECK that is validated while others write spares the database another look at the rows."""
    name, of, drop = quoted(f"{column}_required"), quoted(column), _drop(f"{column}_required")
    yield steps.alter_table(table, f"{drop}, ADD CONSTRAINT {name} CHECK ({of} IS NOT NULL) NOT VALID")
    if update:
        yield steps.execute_one(update)  # rows that came meanwhile
    yield steps.alter_table(table, f"VALIDATE CONSTRAINT {name}")
    yield steps.alter_table(table, f"ALTER COLUMN {of} SET NOT NULL, DROP CONSTRAINT {name}")


def _created(part: Altering) -> Iterator[str]:
    for key in part.change.uniques.created:
        yield from unique(part.name, key)
    for foreign_key in part.change.foreign_keys.created:
        yield from constraint(part.name, foreign_key)
    checks = part.change.checks.created
    stay = [one for one in _checks_of_types(part, part.change.now.checks) if one not in checks]
    for check in (*checks, *stay):
        yield from constraint(part.name, check)


def unique(table: str, key: Key, *, online: bool = True) -> Iterator[str]:
    """A unique key, made of an index that is there."""
    name = quoted(key.name)
    yield steps.alter_table(table, _drop(key.name))
    yield from index(table, Index(key.name, tuple(map(IndexColumn, key.columns)), unique=True), online=online)
    yield steps.alter_table(table, f"ADD CONSTRAINT {name} UNIQUE USING INDEX {name}")


def constraint(table: str, rule: ForeignKey | Check) -> Iterator[str]:
    """A rule that counts for new rows at once, and then for all."""
    if text := _rule(rule):
        name = quoted(rule.name)
        yield steps.alter_table(table, f"{_drop(rule.name)}, ADD CONSTRAINT {name} {text} NOT VALID")
        yield steps.alter_table(table, f"VALIDATE CONSTRAINT {name}")


def index(table: str, index: Index, *, online: bool = True) -> Iterator[str]:
    """An index; what was left of it by an attempt that was stopped goes first."""
    if online:
        yield _drop_index(table, index)
    yield create_index(table, index, postgresql_concurrently=steps.TRUE if online else None).text


def _drop_index(table: str, index: Index) -> str:
    again = {"if_exists": steps.TRUE, "postgresql_concurrently": steps.TRUE}
    return call(Code("op.drop_index"), named(index.name), table_name=literal(table), **again).text


def _drop(name: str) -> str:
    return f"DROP CONSTRAINT IF EXISTS {quoted(name)}"


def _rule(rule: ForeignKey | Check) -> str | None:
    if isinstance(rule, Check):
        return f"CHECK ({rule.postgresql})" if rule.postgresql is not None else None
    columns, referred = (", ".join(map(quoted, names)) for names in (rule.columns, rule.referred))
    return f"FOREIGN KEY ({columns}) REFERENCES {quoted(rule.table)} ({referred}) ON DELETE {rule.on_delete}"
