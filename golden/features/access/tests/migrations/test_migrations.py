"""The migrations, rehearsed on rows: up and down, and no difference to the models at the end.

The files in `rows` have the names of revisions. Those of SQL are run after theirs; change them as
you like. `*.moved.json` says what a revision moves, and what it gives up (null): all else has to be
there afterwards. A revision without one was written by hand, and may do to rows what it likes.
"""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import Script, ScriptDirectory
from sqlalchemy import ColumnClause, Connection, RowMapping, inspect, literal_column, select, table
from sqlalchemy.exc import DBAPIError

from tests.conftest import alembic_config, scratch_engine

ROWS = Path(__file__).parent / "rows"
EVERYTHING: ColumnClause[Any] = literal_column("*")

Rows = Mapping[str, Sequence[RowMapping]]  # by table
Ways = Mapping[str, tuple[str, Mapping[str, str]]]  # by table: its name later, its columns' names


async def test_rows_survive() -> None:
    async with (
        scratch_engine(f"test_migrations_{os.getpid()}") as engine,
        engine.connect() as connection,
    ):
        await connection.run_sync(_rehearse)


def _rehearse(connection: Connection) -> None:
    config = alembic_config(connection)
    oldest, *later = reversed([*ScriptDirectory.from_config(config).walk_revisions()])
    _upgrade(config, oldest)
    _insert(connection, oldest)
    first = rows = _rows(connection)
    kept = _ways(first, {})
    for script in later:
        _upgrade(config, script)
        before, rows = rows, _rows(connection)
        ways = _ways_through(script, before, rows)
        assert not _lost(before, rows, ways), f"lost by {script.path}"
        kept = _joined(kept, ways)
        if _insert(connection, script):
            rows = _rows(connection)

    command.downgrade(config, oldest.revision)
    back = {
        name: (name, dict(zip(columns, columns, strict=True)))
        for name, (_, columns) in kept.items()
    }
    assert not _lost(first, _rows(connection), back), "lost on the way down"
    command.downgrade(config, "base")
    assert _rows(connection) == {}
    command.upgrade(config, "head")
    command.check(config)


def _upgrade(config: Config, script: Script) -> None:
    try:
        command.upgrade(config, script.revision)
    except (DBAPIError, ValueError) as error:
        error.add_note(f"{script.path} stops at the rows in {ROWS}, as it may at real ones")
        raise


def _insert(connection: Connection, script: Script) -> bool:
    """Add the rows that belong to a revision; whether there are any."""
    files = sorted(ROWS.glob(f"{Path(script.path).stem}.*{connection.dialect.name}.sql"))
    for file in files:
        for statement in file.read_text(encoding="utf-8").split(";\n"):
            if statement:
                connection.exec_driver_sql(statement)
    connection.commit()
    return bool(files)


def _rows(connection: Connection) -> Rows:
    names = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
    rows: dict[str, Sequence[RowMapping]] = {}
    for name in names:
        query = select(EVERYTHING).select_from(table(name))
        rows[name] = connection.execute(query).mappings().all()
    connection.commit()
    return rows


def _ways(rows: Rows, moved: Mapping[str, str | None]) -> Ways:
    """Where everything is afterwards; None is nowhere."""
    return {
        name: (
            now,
            {
                column: there
                for column in found[0]
                if (there := moved.get(f"{name}.{column}", column))
            },
        )
        for name, found in rows.items()
        if found and (now := moved.get(name, name))
    }


def _ways_through(script: Script, before: Rows, after: Rows) -> Ways:
    """The same of a revision; what one by hand does is seen from the rows."""
    moved = ROWS / f"{Path(script.path).stem}.moved.json"
    if moved.exists():
        return _ways(before, json.loads(moved.read_text(encoding="utf-8")))
    ways = _ways(before, {})
    return {name: way for name, way in ways.items() if not _lost(before, after, {name: way})}


def _joined(first: Ways, then: Ways) -> Ways:
    """One way after the other, for what is there until the end."""
    return {
        name: (then[now][0], {a: then[now][1][b] for a, b in columns.items() if b in then[now][1]})
        for name, (now, columns) in first.items()
        if now in then
    }


def _lost(before: Rows, after: Rows, ways: Ways) -> list[str]:
    """The rows of which no other holds what they held; null may have become a value."""
    return [
        f"{name}: {dict(row)}"
        for name, (now, columns) in ways.items()
        for row in before[name]
        if not any(
            all(row[one] in (None, other.get(there)) for one, there in columns.items())
            for other in after.get(now, ())
        )
    ]
