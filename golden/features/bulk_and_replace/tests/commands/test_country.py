"""Commands on countries."""

import json
from pathlib import Path

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.country import build_country, make_country


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_country(db)
    created = shown(await invoke("countries", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("countries", "get", str(created["code"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_country(db) | {"code": "x"}
    result = await invoke("countries", "create", *options(body))
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    country = await make_country(db)
    assert shown(await invoke("countries", "list", "--limit", "1"))["items"] == [as_json(country)]


async def test_get(invoke: Invoke, db: Database) -> None:
    country = await make_country(db)
    assert shown(await invoke("countries", "get", country.code)) == as_json(country)


async def test_update(invoke: Invoke, db: Database) -> None:
    country = await make_country(db)
    change = {"title": "title-b"}
    changed = shown(await invoke("countries", "update", country.code, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("countries", "get", country.code)) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    country = await make_country(db)
    result = await invoke("countries", "delete", country.code)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "country" in failed(await invoke("countries", command, country.code), 1)


async def test_bulk_create(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_country(db) for _ in range(2)]
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    created = shown(await invoke("countries", "bulk-create", str(file)))
    for body, row in zip(items, created, strict=True):
        assert body.items() <= row.items()


async def test_bulk_create_refuses(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_country(db) for _ in range(2)]
    items[1]["no_such_field"] = 1
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    result = await invoke("countries", "bulk-create", str(file))
    assert failed(result, 2).startswith("items/1/no_such_field: ")
    file.write_text("[")
    assert "not JSON" in failed(await invoke("countries", "bulk-create", str(file)), 2)


async def test_bulk_delete(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    rows = [await make_country(db) for _ in range(2)]
    file = tmp_path / "keys.json"
    file.write_text(json.dumps([as_json(row)["code"] for row in rows]))
    result = await invoke("countries", "bulk-delete", str(file))
    assert (result.exit_code, result.output) == (0, "")
    assert "country" in failed(await invoke("countries", "bulk-delete", str(file)), 1)
