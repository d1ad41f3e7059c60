"""Rows in and out of files: what is exported can be imported, and what is refused says where."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.commands.files import Writer, format_of, lines_of, reading, writing
from app.commands.kinds import KINDS
from app.commands.transfer import settable
from app.db.session import Database
from tests.commands.conftest import Invoke, failed
from tests.factories.reading import build_reading
from tests.factories.robot import build_robot

Build = Callable[[Database], Awaitable[dict[str, Any]]]

BUILD: dict[str, Build] = {
    "robots": build_robot,
    "readings": build_reading,
}

kinds = pytest.mark.parametrize("name", BUILD)


def write(file: Path, *records: dict[str, Any]) -> str:
    """Write records to a file, as their ending says."""
    cells = KINDS[file.stem].json if file.suffix == ".csv" else frozenset[str]()
    with writing(file) as text:
        writer = Writer(text, format_of(file), records[0], cells)
        for record in records:
            writer.write(record)
    return str(file)


async def exported(invoke: Invoke, name: str) -> list[dict[str, Any]]:
    """All rows, as they are exported."""
    result = await invoke("export", name)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@kinds
@pytest.mark.parametrize("ending", ["csv", "jsonl"])
async def test_import(invoke: Invoke, db: Database, tmp_path: Path, name: str, ending: str) -> None:
    body = await BUILD[name](db)
    if ending == "csv" and not body:
        pytest.skip("a row without fields is an empty line")
    before = await exported(invoke, name)
    result = await invoke("import", name, write(tmp_path / f"{name}.{ending}", body))
    assert (result.exit_code, result.stdout) == (0, f"{name}: 1 created\n"), result.output
    assert len(await exported(invoke, name)) == len(before) + 1


@kinds
async def test_export_to_csv(invoke: Invoke, db: Database, tmp_path: Path, name: str) -> None:
    await invoke("import", name, write(tmp_path / "row.jsonl", await BUILD[name](db)))
    file = tmp_path / f"{name}.csv"
    assert (await invoke("export", name, str(file))).exit_code == 0
    rows = await exported(invoke, name)
    with reading(file) as text:
        found = [row for _, row in lines_of(text, format_of(file))]
    assert [len(row) for row in found] == [len(row) for row in rows]
    assert set(found[0]) == set(rows[0])


async def test_rows_of_several_pages(
    invoke: Invoke, db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = next(iter(BUILD))
    bodies = [await BUILD[name](db) for _ in range(3)]
    before = len(await exported(invoke, name))
    await invoke("import", name, write(tmp_path / "rows.jsonl", *bodies))
    monkeypatch.setitem(KINDS, name, replace(KINDS[name], page=2))
    assert len(await exported(invoke, name)) == before + 3


async def test_a_refused_row_is_named_and_nothing_is_kept(
    invoke: Invoke, db: Database, tmp_path: Path
) -> None:
    name = next(iter(BUILD))
    before = await exported(invoke, name)
    file = tmp_path / "rows.jsonl"
    write(file, await BUILD[name](db), {"unknown": 1})
    assert "line 2: " in failed(await invoke("import", name, str(file)), 1)
    assert await exported(invoke, name) == before


async def test_refused_rows_are_left_out_if_asked(
    invoke: Invoke, db: Database, tmp_path: Path
) -> None:
    name = next(iter(BUILD))
    file = tmp_path / "rows.jsonl"
    write(file, {"unknown": 1}, await BUILD[name](db))
    file.write_text(file.read_text() + "[]\n{\n")
    result = await invoke("import", name, str(file), "--keep-going")
    assert (result.exit_code, result.stdout) == (1, f"{name}: 1 created\n")
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == [
        "line 1",
        "line 3",
        "line 4",
    ]


async def test_what_only_answers_hold_is_skipped() -> None:
    shown = frozenset({"id", "lines.id"})
    record = {"id": 1, "name": "a", "lines": [{"id": 2, "name": "b"}]}
    assert settable(record, shown) == {"name": "a", "lines": [{"name": "b"}]}


@pytest.mark.usefixtures("db")
async def test_files_that_cannot_be_read(invoke: Invoke, tmp_path: Path) -> None:
    name = next(iter(BUILD))
    (tmp_path / "wrong.csv").write_bytes(b"name\n\xff\n")
    (tmp_path / "wide.csv").write_text("name\na,b\n")
    assert "wrong.csv" in failed(await invoke("import", name, str(tmp_path / "wrong.csv")), 1)
    assert "line 2" in failed(await invoke("import", name, str(tmp_path / "wide.csv")), 1)
    assert "nowhere" in failed(await invoke("import", name, str(tmp_path / "nowhere")), 1)
    assert "nowhere" in failed(await invoke("export", name, str(tmp_path / "nowhere" / "f")), 1)
    assert "nothing" in failed(await invoke("import", "nothing", "-"), 2)
