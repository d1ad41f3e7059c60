"""Commands on special events."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.special_event import build_special_event, make_special_event


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_special_event(db)
    created = shown(await invoke("special-events", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("special-events", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    special_event = await make_special_event(db)
    assert shown(await invoke("special-events", "list", "--limit", "1"))["items"] == [
        as_json(special_event)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    special_event = await make_special_event(db)
    assert shown(await invoke("special-events", "get", str(special_event.id))) == as_json(
        special_event
    )


async def test_update(invoke: Invoke, db: Database) -> None:
    special_event = await make_special_event(db)
    change = {"name": "name-b"}
    changed = shown(
        await invoke("special-events", "update", str(special_event.id), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("special-events", "get", str(special_event.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    special_event = await make_special_event(db)
    result = await invoke("special-events", "delete", str(special_event.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "special event" in failed(
            await invoke("special-events", command, str(special_event.id)), 1
        )
