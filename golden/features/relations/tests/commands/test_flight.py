"""Commands on flights."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.flight import build_flight, make_flight


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_flight(db)
    created = shown(await invoke("flights", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("flights", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_flight(db) | {"number": ""}
    result = await invoke("flights", "create", *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    flight = await make_flight(db)
    assert shown(await invoke("flights", "list", "--limit", "1"))["items"] == [as_json(flight)]


async def test_get(invoke: Invoke, db: Database) -> None:
    flight = await make_flight(db)
    assert shown(await invoke("flights", "get", str(flight.id))) == as_json(flight)


async def test_update(invoke: Invoke, db: Database) -> None:
    flight = await make_flight(db)
    change = {"number": "number-b"}
    changed = shown(await invoke("flights", "update", str(flight.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("flights", "get", str(flight.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    flight = await make_flight(db)
    result = await invoke("flights", "delete", str(flight.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "flight" in failed(await invoke("flights", command, str(flight.id)), 1)
