"""Commands on accounts."""

import json
from pathlib import Path

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.account import build_account, make_account


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_account(db)
    created = shown(await invoke("accounts", "create", *options(body)))
    del body["password"]
    assert body.items() <= created.items()
    assert shown(await invoke("accounts", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_account(db) | {"email": "x" * 255}
    result = await invoke("accounts", "create", *options(body))
    assert "--email" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    assert shown(await invoke("accounts", "list", "--limit", "1"))["items"] == [as_json(account)]


async def test_get(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    assert shown(await invoke("accounts", "get", str(account.id))) == as_json(account)


async def test_update(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    change = {"email": "email-b@example.com"}
    changed = shown(await invoke("accounts", "update", str(account.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("accounts", "get", str(account.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    changed = shown(await invoke("accounts", "update", str(account.id), "--clear", "name"))
    assert changed["name"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    result = await invoke("accounts", "delete", str(account.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "account" in failed(await invoke("accounts", command, str(account.id)), 1)


async def test_replace(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    body = await build_account(db)
    for fixed in ["joined_on"]:
        del body[fixed]
    words = options(body)
    replaced = shown(await invoke("accounts", "replace", str(account.id), *words))
    del body["password"]
    assert body.items() <= replaced.items()
    assert shown(await invoke("accounts", "get", str(account.id))) == replaced


async def test_bulk_create(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_account(db) for _ in range(2)]
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    created = shown(await invoke("accounts", "bulk-create", str(file)))
    for body, row in zip(items, created, strict=True):
        del body["password"]
        assert body.items() <= row.items()


async def test_bulk_create_refuses(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_account(db) for _ in range(2)]
    items[1]["no_such_field"] = 1
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    result = await invoke("accounts", "bulk-create", str(file))
    assert failed(result, 2).startswith("items/1/no_such_field: ")
    file.write_text("[")
    assert "not JSON" in failed(await invoke("accounts", "bulk-create", str(file)), 2)


async def test_bulk_delete(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    rows = [await make_account(db) for _ in range(2)]
    file = tmp_path / "keys.json"
    file.write_text(json.dumps([as_json(row)["id"] for row in rows]))
    result = await invoke("accounts", "bulk-delete", str(file))
    assert (result.exit_code, result.output) == (0, "")
    assert "account" in failed(await invoke("accounts", "bulk-delete", str(file)), 1)
