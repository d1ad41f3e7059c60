"""Commands on passengers."""

import json
from pathlib import Path

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.passenger import build_passenger, make_passenger


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_passenger(db)
    created = shown(await invoke("passengers", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("passengers", "get", str(created["number"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_passenger(db) | {"number": ""}
    result = await invoke("passengers", "create", *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    passenger = await make_passenger(db)
    assert shown(await invoke("passengers", "list", "--limit", "1"))["items"] == [
        as_json(passenger)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    passenger = await make_passenger(db)
    assert shown(await invoke("passengers", "get", passenger.number)) == as_json(passenger)


async def test_update(invoke: Invoke, db: Database) -> None:
    passenger = await make_passenger(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("passengers", "update", passenger.number, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("passengers", "get", passenger.number)) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    passenger = await make_passenger(db)
    result = await invoke("passengers", "delete", passenger.number)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "passenger" in failed(await invoke("passengers", command, passenger.number), 1)


async def test_replace(invoke: Invoke, db: Database) -> None:
    passenger = await make_passenger(db)
    body = await build_passenger(db)
    for fixed in ["number"]:
        del body[fixed]
    words = options(body)
    replaced = shown(await invoke("passengers", "replace", passenger.number, *words))
    assert body.items() <= replaced.items()
    assert shown(await invoke("passengers", "get", passenger.number)) == replaced


async def test_bulk_create(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_passenger(db) for _ in range(2)]
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    created = shown(await invoke("passengers", "bulk-create", str(file)))
    for body, row in zip(items, created, strict=True):
        assert body.items() <= row.items()


async def test_bulk_create_refuses(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_passenger(db) for _ in range(2)]
    items[1]["no_such_field"] = 1
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    result = await invoke("passengers", "bulk-create", str(file))
    assert failed(result, 2).startswith("items/1/no_such_field: ")
    file.write_text("[")
    assert "not JSON" in failed(await invoke("passengers", "bulk-create", str(file)), 2)


async def test_bulk_delete(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    rows = [await make_passenger(db) for _ in range(2)]
    file = tmp_path / "keys.json"
    file.write_text(json.dumps([as_json(row)["number"] for row in rows]))
    result = await invoke("passengers", "bulk-delete", str(file))
    assert (result.exit_code, result.output) == (0, "")
    assert "passenger" in failed(await invoke("passengers", "bulk-delete", str(file)), 1)
