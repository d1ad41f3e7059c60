"""Commands on items."""

from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.item import build_item, make_item
from warehouse.db.session import Database


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_item(db)
    created = shown(await invoke("items", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("items", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_item(db) | {"name": ""}
    result = await invoke("items", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    the_item = await make_item(db)
    assert shown(await invoke("items", "list", "--limit", "1"))["items"] == [as_json(the_item)]


async def test_get(invoke: Invoke, db: Database) -> None:
    the_item = await make_item(db)
    assert shown(await invoke("items", "get", str(the_item.id))) == as_json(the_item)


async def test_update(invoke: Invoke, db: Database) -> None:
    the_item = await make_item(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("items", "update", str(the_item.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("items", "get", str(the_item.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    the_item = await make_item(db)
    result = await invoke("items", "delete", str(the_item.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "item" in failed(await invoke("items", command, str(the_item.id)), 1)
