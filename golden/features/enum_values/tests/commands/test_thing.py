"""Commands on things."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.thing import build_thing, make_thing


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_thing(db)
    created = shown(await invoke("things", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("things", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    thing = await make_thing(db)
    assert shown(await invoke("things", "list", "--limit", "1"))["items"] == [as_json(thing)]


async def test_get(invoke: Invoke, db: Database) -> None:
    thing = await make_thing(db)
    assert shown(await invoke("things", "get", str(thing.id))) == as_json(thing)


async def test_update(invoke: Invoke, db: Database) -> None:
    thing = await make_thing(db)
    change = {"odd": 'say "hi"'}
    changed = shown(await invoke("things", "update", str(thing.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("things", "get", str(thing.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    thing = await make_thing(db)
    changed = shown(await invoke("things", "update", str(thing.id), "--clear", "maybe"))
    assert changed["maybe"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    thing = await make_thing(db)
    result = await invoke("things", "delete", str(thing.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "thing" in failed(await invoke("things", command, str(thing.id)), 1)
