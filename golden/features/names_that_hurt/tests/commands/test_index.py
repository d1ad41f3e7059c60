"""Commands on indexes."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.index import build_index, make_index


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_index(db)
    created = shown(await invoke("indexes", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("indexes", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    index = await make_index(db)
    assert shown(await invoke("indexes", "list", "--limit", "1"))["items"] == [as_json(index)]


async def test_get(invoke: Invoke, db: Database) -> None:
    index = await make_index(db)
    assert shown(await invoke("indexes", "get", str(index.id))) == as_json(index)


async def test_update(invoke: Invoke, db: Database) -> None:
    index = await make_index(db)
    change = {"key": "key-b"}
    changed = shown(await invoke("indexes", "update", str(index.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("indexes", "get", str(index.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    index = await make_index(db)
    changed = shown(await invoke("indexes", "update", str(index.id), "--clear", "key"))
    assert changed["key"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    index = await make_index(db)
    result = await invoke("indexes", "delete", str(index.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "index" in failed(await invoke("indexes", command, str(index.id)), 1)
