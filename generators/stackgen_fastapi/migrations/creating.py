"""Creating: new tables in, the lines that create and drop them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from stackgen_fastapi.migrations.rules import create_index
from stackgen_fastapi.migrations.schema import Table
from stackgen_fastapi.migrations.tables import CreateTable, LateKey, created, late_keys
from stackgen_fastapi.python import Code, literal


def creation(tables: Sequence[Table]) -> Iterator[str]:
    """Tables and what belongs to them, in their order."""
    for table in created(tables):
        yield from _created(table)
        yield from (index.text for index in table.indexes)
    yield from _late(tables, lambda key: key.create.text)


def repeatable(tables: Sequence[Table]) -> Iterator[str]:
    """The same for a revision that may be run again; without the keys to tables that are created later."""
    for table, new in zip(tables, created(tables), strict=True):
        yield from _created(new, "    if_not_exists=True,")
        yield from (create_index(table.name, one, if_not_exists=Code("True")).text for one in table.indexes)


def removal(tables: Sequence[Table]) -> Iterator[str]:
    """Tables that go, the last that was created first."""
    yield from _late(tables, lambda key: key.drop.text)
    for table in reversed(tables):
        yield f"op.drop_table({literal(table.name).text})"


def _created(table: CreateTable, *more: str) -> Iterator[str]:
    yield f"op.create_table({table.name},"
    yield from (f"    {item}," for item in table.items)
    yield from more
    yield ")"


def _late(tables: Sequence[Table], line: Callable[[LateKey], str]) -> Iterator[str]:
    late = list(late_keys(tables))
    if late:
        yield "if postgresql:"
        yield from ("    " + line(key) for key in late)
