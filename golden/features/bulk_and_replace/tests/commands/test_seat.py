"""Commands on seats."""

import json
from pathlib import Path

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.seat import build_seat, make_seat


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_seat(db)
    created = shown(await invoke("seats", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(await invoke("seats", "get", str(created["country_code"]), str(created["row"])))
        == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_seat(db) | {"row": 0}
    result = await invoke("seats", "create", *options(body))
    assert "--row" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    assert shown(await invoke("seats", "list", "--limit", "1"))["items"] == [as_json(seat)]


async def test_get(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    assert shown(await invoke("seats", "get", seat.country_code, str(seat.row))) == as_json(seat)


async def test_update(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    change = {"class": "class-b"}
    changed = shown(
        await invoke("seats", "update", seat.country_code, str(seat.row), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("seats", "get", seat.country_code, str(seat.row))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    changed = shown(
        await invoke("seats", "update", seat.country_code, str(seat.row), "--clear", "class")
    )
    assert changed["class"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    result = await invoke("seats", "delete", seat.country_code, str(seat.row))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "seat" in failed(await invoke("seats", command, seat.country_code, str(seat.row)), 1)


async def test_replace(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    body = await build_seat(db)
    for fixed in ["row", "country_code"]:
        del body[fixed]
    words = options(body)
    replaced = shown(await invoke("seats", "replace", seat.country_code, str(seat.row), *words))
    assert body.items() <= replaced.items()
    assert shown(await invoke("seats", "get", seat.country_code, str(seat.row))) == replaced


async def test_bulk_create(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_seat(db) for _ in range(2)]
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    created = shown(await invoke("seats", "bulk-create", str(file)))
    for body, row in zip(items, created, strict=True):
        assert body.items() <= row.items()


async def test_bulk_create_refuses(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_seat(db) for _ in range(2)]
    items[1]["no_such_field"] = 1
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    result = await invoke("seats", "bulk-create", str(file))
    assert failed(result, 2).startswith("items/1/no_such_field: ")
    file.write_text("[")
    assert "not JSON" in failed(await invoke("seats", "bulk-create", str(file)), 2)


async def test_bulk_delete(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    rows = [await make_seat(db) for _ in range(2)]
    file = tmp_path / "keys.json"
    file.write_text(
        json.dumps([{name: as_json(row)[name] for name in ["country_code", "row"]} for row in rows])
    )
    result = await invoke("seats", "bulk-delete", str(file))
    assert (result.exit_code, result.output) == (0, "")
    assert "seat" in failed(await invoke("seats", "bulk-delete", str(file)), 1)
