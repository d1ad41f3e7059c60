"""Commands on cabinets."""

import json
from pathlib import Path

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.cabinet import build_cabinet, make_cabinet
from tests.factories.drawer import build_drawer


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_cabinet(db)
    created = shown(await invoke("cabinets", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("cabinets", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_cabinet(db) | {"name": ""}
    result = await invoke("cabinets", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    cabinet = await make_cabinet(db)
    assert shown(await invoke("cabinets", "list", "--limit", "1"))["items"] == [as_json(cabinet)]


async def test_get(invoke: Invoke, db: Database) -> None:
    cabinet = await make_cabinet(db)
    assert shown(await invoke("cabinets", "get", str(cabinet.id))) == as_json(cabinet)


async def test_update(invoke: Invoke, db: Database) -> None:
    cabinet = await make_cabinet(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("cabinets", "update", str(cabinet.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("cabinets", "get", str(cabinet.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    cabinet = await make_cabinet(db)
    result = await invoke("cabinets", "delete", str(cabinet.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "cabinet" in failed(await invoke("cabinets", command, str(cabinet.id)), 1)


async def test_create_with_drawers(invoke: Invoke, db: Database) -> None:
    body = await build_cabinet(db)
    given = json.dumps([await build_drawer(db)])
    created = shown(await invoke("cabinets", "create", *options(body), "--drawers", given))
    assert created["drawers"]


async def test_bulk_delete(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    rows = [await make_cabinet(db) for _ in range(2)]
    file = tmp_path / "keys.json"
    file.write_text(json.dumps([as_json(row)["id"] for row in rows]))
    result = await invoke("cabinets", "bulk-delete", str(file))
    assert (result.exit_code, result.output) == (0, "")
    assert "cabinet" in failed(await invoke("cabinets", "bulk-delete", str(file)), 1)
