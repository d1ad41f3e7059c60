"""Renaming: tables, columns, constraints and indexes by other names, also where names change places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from stackgen_fastapi.migrations import steps
from stackgen_fastapi.migrations.copying import copied
from stackgen_fastapi.migrations.difference import TableChange
from stackgen_fastapi.migrations.rules import create_index


def renamed(pairs: Iterable[tuple[str, str]], named: Callable[[str, str], str]) -> Iterator[str]:
    """Renames in turn; a name that is still taken is made free first."""
    waiting = list(pairs)
    taken = {before for before, _ in waiting}
    while waiting:
        free = next((pair for pair in waiting if pair[1] not in taken), None)
        before, now = free or waiting[0]
        waiting.remove((before, now))
        taken.discard(before)
        if free is None:  # a circle
            yield named(before, f"{before}__")
            waiting.append((f"{before}__", now))
        else:
            yield named(before, now)


def new_names(changes: Sequence[TableChange]) -> Iterator[str]:
    """Constraints and indexes that change only their name: PostgreSQL renames them, SQLite copies the tables."""
    changes = [change for change in changes if change.has_new_names]
    if not changes:
        return
    yield ""
    yield "# Constraints by other names (safe)"
    yield "if postgresql:"
    yield from ("    " + line for line in _on_postgresql(changes))
    yield "else:"
    yield from ("    " + line for line in _on_sqlite(changes))


def _on_postgresql(changes: Sequence[TableChange]) -> Iterator[str]:
    """Indexes, and keys with them, have names that no two tables share; the others are each table's own."""
    indexes: list[tuple[str, str]] = []
    for change in changes:
        keys = (*change.key.renamed, *change.uniques.renamed)
        indexes += [(one.name, now.name) for one, now in keys]
        indexes += [(one.name, now.name) for one, now in change.indexes.renamed]
    yield from renamed(indexes, steps.rename_index)
    sequences = [(replace(one.before, name=one.was).sequence, one.now.sequence) for one in changes]
    yield from renamed([(one, now) for one, now in sequences if one and now and one != now], steps.rename_sequence)
    for change in changes:
        rules = [(one.name, now.name) for one, now in change.foreign_keys.renamed]
        rules += [(one.name, now.name) for one, now in change.checks.renamed]
        yield from renamed(rules, partial(steps.rename_rule, change.now.name))


def _on_sqlite(changes: Sequence[TableChange]) -> Iterator[str]:
    for change in changes:
        yield from (steps.drop_index(change.now.name, one) for one, _ in change.indexes.renamed)
    for change in changes:
        yield from copied(change, list(_anew(change)))
    for change in changes:
        yield from (create_index(change.now.name, one).text for _, one in change.indexes.renamed)


def _anew(change: TableChange) -> Iterator[str]:
    """The constraints of one table dropped and created again."""
    yield from (steps.drop_rule(one) for one, _ in change.foreign_keys.renamed)
    yield from (steps.drop_rule(one) for one, _ in change.uniques.renamed)
    for check, _ in change.checks.renamed:
        yield from steps.drop_check(check)
    yield from (steps.create_key(key) for _, key in change.key.renamed)
    yield from (steps.create_unique(key) for _, key in change.uniques.renamed)
    for _, check in change.checks.renamed:
        yield from steps.create_check(check)
    yield from (steps.create_foreign_key(key) for _, key in change.foreign_keys.renamed)
