"""Commands on lines."""

import json
from pathlib import Path

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.line import build_line, make_line


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_line(db)
    created = shown(await invoke("lines", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("lines", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_line(db) | {"quantity": 0}
    result = await invoke("lines", "create", *options(body))
    assert "--quantity" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    line = await make_line(db)
    assert shown(await invoke("lines", "list", "--limit", "1"))["items"] == [as_json(line)]


async def test_get(invoke: Invoke, db: Database) -> None:
    line = await make_line(db)
    assert shown(await invoke("lines", "get", str(line.id))) == as_json(line)


async def test_update(invoke: Invoke, db: Database) -> None:
    line = await make_line(db)
    change = {"quantity": 2}
    changed = shown(await invoke("lines", "update", str(line.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("lines", "get", str(line.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    line = await make_line(db)
    changed = shown(await invoke("lines", "update", str(line.id), "--clear", "code"))
    assert changed["code"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    line = await make_line(db)
    result = await invoke("lines", "delete", str(line.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "line" in failed(await invoke("lines", command, str(line.id)), 1)


async def test_replace(invoke: Invoke, db: Database) -> None:
    line = await make_line(db)
    body = await build_line(db)
    words = options(body)
    replaced = shown(await invoke("lines", "replace", str(line.id), *words))
    assert body.items() <= replaced.items()
    assert shown(await invoke("lines", "get", str(line.id))) == replaced


async def test_bulk_create(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_line(db) for _ in range(2)]
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    created = shown(await invoke("lines", "bulk-create", str(file)))
    for body, row in zip(items, created, strict=True):
        assert body.items() <= row.items()


async def test_bulk_create_refuses(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_line(db) for _ in range(2)]
    items[1]["no_such_field"] = 1
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    result = await invoke("lines", "bulk-create", str(file))
    assert failed(result, 2).startswith("items/1/no_such_field: ")
    file.write_text("[")
    assert "not JSON" in failed(await invoke("lines", "bulk-create", str(file)), 2)
