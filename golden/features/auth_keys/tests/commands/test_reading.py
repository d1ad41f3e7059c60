"""Commands on readings."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.reading import build_reading, make_reading


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_reading(db)
    created = shown(await invoke("readings", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("readings", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_reading(db) | {"value": -2_147_483_649}
    result = await invoke("readings", "create", *options(body))
    assert "--value" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    reading = await make_reading(db)
    assert shown(await invoke("readings", "list", "--limit", "1"))["items"] == [as_json(reading)]


async def test_get(invoke: Invoke, db: Database) -> None:
    reading = await make_reading(db)
    assert shown(await invoke("readings", "get", str(reading.id))) == as_json(reading)


async def test_update(invoke: Invoke, db: Database) -> None:
    reading = await make_reading(db)
    change = {"value": 2}
    changed = shown(await invoke("readings", "update", str(reading.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("readings", "get", str(reading.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    reading = await make_reading(db)
    result = await invoke("readings", "delete", str(reading.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "reading" in failed(await invoke("readings", command, str(reading.id)), 1)
