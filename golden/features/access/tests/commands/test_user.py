"""Commands on users."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.user import build_user, make_user


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_user(db)
    created = shown(await invoke("users", "create", *options(body)))
    del body["password"]
    assert body.items() <= created.items()
    assert shown(await invoke("users", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_user(db) | {"email": "x" * 255}
    result = await invoke("users", "create", *options(body))
    assert "--email" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    assert shown(await invoke("users", "list", "--limit", "1"))["items"] == [as_json(user)]


async def test_get(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    assert shown(await invoke("users", "get", str(user.id))) == as_json(user)


async def test_update(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    change = {"email": "email-b@example.com"}
    changed = shown(await invoke("users", "update", str(user.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("users", "get", str(user.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    result = await invoke("users", "delete", str(user.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "user" in failed(await invoke("users", command, str(user.id)), 1)
