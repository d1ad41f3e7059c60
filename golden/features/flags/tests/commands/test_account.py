"""Commands on accounts."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.account import build_account, make_account


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_account(db)
    created = shown(await invoke("accounts", "create", *options(body)))
    del body["hint"]
    del body["secret"]
    assert body.items() <= created.items()
    assert shown(await invoke("accounts", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_account(db) | {"handle": "xx"}
    result = await invoke("accounts", "create", *options(body))
    assert "--handle" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    assert shown(await invoke("accounts", "list", "--limit", "1"))["items"] == [as_json(account)]


async def test_get(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    assert shown(await invoke("accounts", "get", str(account.id))) == as_json(account)


async def test_update(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    change = {"rank": 2}
    changed = shown(await invoke("accounts", "update", str(account.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("accounts", "get", str(account.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    changed = shown(await invoke("accounts", "update", str(account.id), "--clear", "old_name"))
    assert changed["old_name"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    account = await make_account(db)
    result = await invoke("accounts", "delete", str(account.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "account" in failed(await invoke("accounts", command, str(account.id)), 1)
