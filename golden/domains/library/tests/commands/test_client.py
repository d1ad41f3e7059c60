"""Commands on clients."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.client import build_client, make_client


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_client(db)
    created = shown(await invoke("clients", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("clients", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_client(db) | {"first_name": "x" * 51}
    result = await invoke("clients", "create", *options(body))
    assert "--first-name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    client_ = await make_client(db)
    assert shown(await invoke("clients", "list", "--limit", "1"))["items"] == [as_json(client_)]


async def test_get(invoke: Invoke, db: Database) -> None:
    client_ = await make_client(db)
    assert shown(await invoke("clients", "get", str(client_.id))) == as_json(client_)


async def test_update(invoke: Invoke, db: Database) -> None:
    client_ = await make_client(db)
    change = {"first_name": "first name b"}
    changed = shown(await invoke("clients", "update", str(client_.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("clients", "get", str(client_.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    client_ = await make_client(db)
    changed = shown(await invoke("clients", "update", str(client_.id), "--clear", "email"))
    assert changed["email"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    client_ = await make_client(db)
    result = await invoke("clients", "delete", str(client_.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "client" in failed(await invoke("clients", command, str(client_.id)), 1)
