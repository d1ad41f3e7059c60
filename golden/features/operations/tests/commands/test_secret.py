"""Commands on secrets."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.secret import build_secret, make_secret


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_secret(db)
    created = shown(await invoke("secrets", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("secrets", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    secret = await make_secret(db)
    assert shown(await invoke("secrets", "list", "--limit", "1"))["items"] == [as_json(secret)]


async def test_get(invoke: Invoke, db: Database) -> None:
    secret = await make_secret(db)
    assert shown(await invoke("secrets", "get", str(secret.id))) == as_json(secret)


async def test_update(invoke: Invoke, db: Database) -> None:
    secret = await make_secret(db)
    change = {"text": "text-b"}
    changed = shown(await invoke("secrets", "update", str(secret.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("secrets", "get", str(secret.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    secret = await make_secret(db)
    result = await invoke("secrets", "delete", str(secret.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "secret" in failed(await invoke("secrets", command, str(secret.id)), 1)
