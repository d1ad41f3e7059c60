"""Commands on events."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.event import build_event, make_event


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_event(db)
    created = shown(await invoke("events", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("events", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_event(db) | {"name": ""}
    result = await invoke("events", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    the_event = await make_event(db)
    assert shown(await invoke("events", "list", "--limit", "1"))["items"] == [as_json(the_event)]


async def test_get(invoke: Invoke, db: Database) -> None:
    the_event = await make_event(db)
    assert shown(await invoke("events", "get", str(the_event.id))) == as_json(the_event)


async def test_update(invoke: Invoke, db: Database) -> None:
    the_event = await make_event(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("events", "update", str(the_event.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("events", "get", str(the_event.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    the_event = await make_event(db)
    result = await invoke("events", "delete", str(the_event.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "event" in failed(await invoke("events", command, str(the_event.id)), 1)
