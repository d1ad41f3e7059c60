"""Commands on users."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.user import build_user, make_user


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_user(db)
    created = shown(await invoke("users", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("users", "get", str(created["username"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_user(db) | {"username": ""}
    result = await invoke("users", "create", *options(body))
    assert "--username" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    assert shown(await invoke("users", "list", "--limit", "1"))["items"] == [as_json(user)]


async def test_get(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    assert shown(await invoke("users", "get", user.username)) == as_json(user)


async def test_update(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    change = {"id": 2}
    changed = shown(await invoke("users", "update", user.username, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("users", "get", user.username)) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    changed = shown(await invoke("users", "update", user.username, "--clear", "id"))
    assert changed["id"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    result = await invoke("users", "delete", user.username)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "user" in failed(await invoke("users", command, user.username), 1)
