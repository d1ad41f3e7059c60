"""Commands on rooms."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.room import build_room, make_room


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_room(db)
    created = shown(await invoke("rooms", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("rooms", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_room(db) | {"name": ""}
    result = await invoke("rooms", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    room = await make_room(db)
    assert shown(await invoke("rooms", "list", "--limit", "1"))["items"] == [as_json(room)]


async def test_get(invoke: Invoke, db: Database) -> None:
    room = await make_room(db)
    assert shown(await invoke("rooms", "get", str(room.id))) == as_json(room)


async def test_update(invoke: Invoke, db: Database) -> None:
    room = await make_room(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("rooms", "update", str(room.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("rooms", "get", str(room.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    room = await make_room(db)
    result = await invoke("rooms", "delete", str(room.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "room" in failed(await invoke("rooms", command, str(room.id)), 1)
