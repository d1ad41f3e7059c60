"""The rows of the Chinook media store, from its own SQLite script, by the tables and columns of specs/chinook.yaml."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

GIVEN = "STACKGEN_TEST_CHINOOK"  # the script, where it does not stand beside the checkout
BESIDE = Path("../shared/real-specs/12-chinook/Chinook_Sqlite.sql")
SCRIPT = Path(os.environ.get(GIVEN) or Path(__file__).parent.parent / BESIDE)

Row = Mapping[str, Any]

# In an order in which every row finds the rows that it refers to.
TABLES = (
    "Artist",
    "Album",
    "Employee",
    "Customer",
    "Genre",
    "MediaType",
    "Track",
    "Invoice",
    "InvoiceLine",
    "Playlist",
    "PlaylistTrack",
)
RENAMED = {"ReportsTo": "reports_to_id"}
CENT = Decimal("0.01")


@cache
def tables() -> Mapping[str, Sequence[Row]]:
    """Every row of every table, as Python values of their real types: `media_type` -> `[{"id": 1, "name": …}]`."""
    with sqlite3.connect(":memory:") as source:
        source.executescript(SCRIPT.read_text(encoding="utf-8-sig"))
        found = {snake(table): _rows(source, table) for table in TABLES}
        source.rollback()
    source.close()
    return found


def _rows(source: sqlite3.Connection, table: str) -> list[Row]:
    about = source.execute(f"PRAGMA table_info([{table}])").fetchall()
    columns = [(_column(table, name), kind) for _, name, kind, *_ in about]
    return [
        {name: _typed(kind, value) for (name, kind), value in zip(columns, row, strict=True)}
        for row in source.execute(f"SELECT * FROM [{table}] ORDER BY 1, 2")
    ]


def _column(table: str, name: str) -> str:
    return "id" if name == f"{table}Id" else RENAMED.get(name, snake(name))


def _typed(kind: str, value: Any) -> Any:
    if value is None:
        return None
    if kind == "DATETIME":
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    return Decimal(str(value)).quantize(CENT) if kind.startswith("NUMERIC") else value


def snake(name: str) -> str:
    """`MediaType` -> `media_type`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def as_json(row: Row) -> dict[str, Any]:
    """A row as a response has to show it."""
    return {name: _as_json(value) for name, value in row.items()}


def _as_json(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return str(value) if isinstance(value, Decimal) else value
