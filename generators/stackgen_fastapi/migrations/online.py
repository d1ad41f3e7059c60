"""Online: a change of rules and indexes alone -> lines for PostgreSQL that keep nobody waiting.

They run outside of a transaction, one after the other, and may be run again after they were stopped half-way. That is
why nothing else is in such a revision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stackgen_fastapi.migrations.difference import TableChange
from stackgen_fastapi.migrations.rules import create_index, named
from stackgen_fastapi.migrations.schema import Check, ForeignKey, Index, IndexColumn
from stackgen_fastapi.migrations.steps import EXECUTE
from stackgen_fastapi.python import Code, call, literal
from stackgen_fastapi.sql import quoted
from stackgen_fastapi.sqltypes import without_parameters


def is_of_rules(change: TableChange) -> bool:
    """Whether no column and no name changes."""
    moved = change.was != change.now.name or change.renamed_columns
    return not (moved or change.added or change.dropped or change.altered or change.has_new_names)


def lines(changes: Sequence[TableChange]) -> Iterator[str]:
    """Every line, for PostgreSQL."""
    for change in changes:
        yield from _indexes(change)
    for change in changes:
        yield from _constraints(change)


def _indexes(change: TableChange) -> Iterator[str]:
    table = change.now.name
    created = {index.name for index in change.indexes.created}
    yield from (_drop_index(table, index) for index in change.indexes.dropped if index.name not in created)
    for index in change.indexes.created:
        yield from _index(table, index)


def _constraints(change: TableChange) -> Iterator[str]:
    table = change.now.name
    created: list[ForeignKey | Check] = [*change.foreign_keys.created, *change.checks.created]
    dropped = [one.name for one in change.foreign_keys.dropped]
    dropped += [one.name for one in change.uniques.dropped] + [one.name for one in change.checks.dropped]
    for name in dropped:
        if name not in {one.name for one in created}:
            yield _execute(f"ALTER TABLE {quoted(table)} DROP CONSTRAINT IF EXISTS {quoted(name)}")
    for key in change.uniques.created:
        yield _execute(f"ALTER TABLE {quoted(table)} DROP CONSTRAINT IF EXISTS {quoted(key.name)}")
        yield from _index(table, Index(key.name, tuple(map(IndexColumn, key.columns)), unique=True))
        name = quoted(key.name)
        yield _execute(f"ALTER TABLE {quoted(table)} ADD CONSTRAINT {name} UNIQUE USING INDEX {name}")
    for rule in created:
        if text := _rule(rule):
            name = quoted(rule.name)
            drop = f"DROP CONSTRAINT IF EXISTS {name}"
            yield _execute(f"ALTER TABLE {quoted(table)} {drop}, ADD CONSTRAINT {name} {text} NOT VALID")
            yield _execute(f"ALTER TABLE {quoted(table)} VALIDATE CONSTRAINT {name}")


def _index(table: str, index: Index) -> Iterator[str]:
    yield _drop_index(table, index)  # what was left by an attempt that was stopped
    yield create_index(table, index, postgresql_concurrently=Code("True")).text


def _drop_index(table: str, index: Index) -> str:
    return call(
        Code("op.drop_index"),
        named(index.name),
        table_name=literal(table),
        if_exists=Code("True"),
        postgresql_concurrently=Code("True"),
    ).text


def _rule(rule: ForeignKey | Check) -> str | None:
    if isinstance(rule, Check):
        return f"CHECK ({rule.postgresql})" if rule.postgresql is not None else None
    columns, referred = (", ".join(map(quoted, names)) for names in (rule.columns, rule.referred))
    return f"FOREIGN KEY ({columns}) REFERENCES {quoted(rule.table)} ({referred}) ON DELETE {rule.on_delete}"


def _execute(sql: str) -> str:
    return call(EXECUTE, literal(without_parameters(sql))).text
