"""Commands on plains."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.plain import build_plain, make_plain


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_plain(db)
    created = shown(await invoke("plains", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("plains", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_plain(db) | {"name": ""}
    result = await invoke("plains", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    plain = await make_plain(db)
    assert shown(await invoke("plains", "list", "--limit", "1"))["items"] == [as_json(plain)]


async def test_get(invoke: Invoke, db: Database) -> None:
    plain = await make_plain(db)
    assert shown(await invoke("plains", "get", str(plain.id))) == as_json(plain)


async def test_update(invoke: Invoke, db: Database) -> None:
    plain = await make_plain(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("plains", "update", str(plain.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("plains", "get", str(plain.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    plain = await make_plain(db)
    result = await invoke("plains", "delete", str(plain.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "plain" in failed(await invoke("plains", command, str(plain.id)), 1)
