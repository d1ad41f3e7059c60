"""Commands on wish lists."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.wish_list import build_wish_list, make_wish_list


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_wish_list(db)
    created = shown(await invoke("wish-lists", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("wish-lists", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_wish_list(db) | {"title": "x" * 256}
    result = await invoke("wish-lists", "create", *options(body))
    assert "--title" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    wish_list = await make_wish_list(db)
    assert shown(await invoke("wish-lists", "list", "--limit", "1"))["items"] == [
        as_json(wish_list)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    wish_list = await make_wish_list(db)
    assert shown(await invoke("wish-lists", "get", str(wish_list.id))) == as_json(wish_list)


async def test_update(invoke: Invoke, db: Database) -> None:
    wish_list = await make_wish_list(db)
    change = {"title": "title-b"}
    changed = shown(await invoke("wish-lists", "update", str(wish_list.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("wish-lists", "get", str(wish_list.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    wish_list = await make_wish_list(db)
    changed = shown(
        await invoke("wish-lists", "update", str(wish_list.id), "--clear", "restricted")
    )
    assert changed["restricted"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    wish_list = await make_wish_list(db)
    result = await invoke("wish-lists", "delete", str(wish_list.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "wish list" in failed(await invoke("wish-lists", command, str(wish_list.id)), 1)
