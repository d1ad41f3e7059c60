"""Commands on shelves."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.shelf import build_shelf, make_shelf


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_shelf(db)
    created = shown(await invoke("shelves", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("shelves", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_shelf(db) | {"name": ""}
    result = await invoke("shelves", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    shelf = await make_shelf(db)
    assert shown(await invoke("shelves", "list", "--limit", "1"))["items"] == [as_json(shelf)]


async def test_get(invoke: Invoke, db: Database) -> None:
    shelf = await make_shelf(db)
    assert shown(await invoke("shelves", "get", str(shelf.id))) == as_json(shelf)


async def test_update(invoke: Invoke, db: Database) -> None:
    shelf = await make_shelf(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("shelves", "update", str(shelf.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("shelves", "get", str(shelf.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    shelf = await make_shelf(db)
    changed = shown(await invoke("shelves", "update", str(shelf.id), "--clear", "height"))
    assert changed["height"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    shelf = await make_shelf(db)
    result = await invoke("shelves", "delete", str(shelf.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "shelf" in failed(await invoke("shelves", command, str(shelf.id)), 1)
