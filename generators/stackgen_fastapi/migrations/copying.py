"""Copying: operations on one table in a batch, which PostgreSQL does in place and SQLite by copying the table.

A copy on SQLite makes the table's indexes anew, from what SQLAlchemy can tell of them: without their order. So those
that are more than a list of columns go before it and come back after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stackgen_fastapi.migrations import steps
from stackgen_fastapi.migrations.difference import TableChange
from stackgen_fastapi.migrations.rules import create_index
from stackgen_fastapi.migrations.schema import Index
from stackgen_fastapi.python import literal


def batched(
    change: TableChange, lines: Sequence[str], *, with_new_names: bool = False, with_all: bool = False
) -> Iterator[str]:
    """The lines of a batch; `with_new_names` once indexes have their new names, `with_all` once all are there."""
    standing = list(change.now.indexes) if with_all else _standing(change, with_new_names)
    fragile = _fragile(standing) if lines else []
    if fragile:
        yield "if not postgresql:"
        yield from ("    " + line for line in _dropped(change, fragile))
    yield from _batch(change, lines)
    if fragile:
        yield "if not postgresql:"
        yield from ("    " + line for line in _created(change, fragile))


def copied(change: TableChange, lines: Sequence[str]) -> Iterator[str]:
    """The lines of a batch where it is known that the database is SQLite."""
    fragile = _fragile(_standing(change, False)) if lines else []
    yield from _dropped(change, fragile)
    yield from _batch(change, lines)
    yield from _created(change, fragile)


def _batch(change: TableChange, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"with op.batch_alter_table({literal(change.now.name).text}) as batch:"
        yield from ("    " + line for line in lines)


def _dropped(change: TableChange, indexes: Sequence[Index]) -> Iterator[str]:
    return (steps.drop_index(change.now.name, index) for index in indexes)


def _created(change: TableChange, indexes: Sequence[Index]) -> Iterator[str]:
    return (create_index(change.now.name, index).text for index in indexes)


def _fragile(standing: Sequence[Index]) -> list[Index]:
    return [index for index in standing if _is_fragile(index)]


def _standing(change: TableChange, with_new_names: bool) -> list[Index]:
    """The indexes that are there while the batch runs, and stay as they are."""
    gone = {index.name for index in change.indexes.dropped}
    renamed = {index.name for index, _ in change.indexes.renamed}
    standing = [one for one in change.before.indexes if one.name not in gone | renamed]
    return standing + [now for _, now in change.indexes.renamed] if with_new_names else standing


def _is_fragile(index: Index) -> bool:
    return any(column.descending for column in index.columns) or index.where_sqlite is not None
