"""Batches: an UPDATE of a whole table -> a line that makes PostgreSQL do it a few thousand rows at a time."""

from __future__ import annotations

from stackgen_fastapi.migrations.schema import Table
from stackgen_fastapi.migrations.values import Sql
from stackgen_fastapi.python import Code, call, literal
from stackgen_fastapi.sql import quoted
from stackgen_fastapi.sqltypes import without_parameters

IN_BATCHES = Code("in_batches")  # batches.py.j2: a revision has all that it needs in itself


def in_batches(table: Table, update: Sql) -> str:
    """The line; the UPDATE has a WHERE."""
    keys = (literal(quoted(column)) for column in table.key.columns)
    return call(IN_BATCHES, literal(without_parameters(update.postgresql)), literal(quoted(table.name)), *keys).text
