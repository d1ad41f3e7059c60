"""Commands on bookings."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.booking import build_booking, make_booking


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_booking(db)
    created = shown(await invoke("bookings", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("bookings", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_booking(db) | {"slot": 0}
    result = await invoke("bookings", "create", *options(body))
    assert "--slot" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    booking = await make_booking(db)
    assert shown(await invoke("bookings", "list", "--limit", "1"))["items"] == [as_json(booking)]


async def test_get(invoke: Invoke, db: Database) -> None:
    booking = await make_booking(db)
    assert shown(await invoke("bookings", "get", str(booking.id))) == as_json(booking)


async def test_update(invoke: Invoke, db: Database) -> None:
    booking = await make_booking(db)
    change = {"day": "2030-01-02"}
    changed = shown(await invoke("bookings", "update", str(booking.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("bookings", "get", str(booking.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    booking = await make_booking(db)
    result = await invoke("bookings", "delete", str(booking.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "booking" in failed(await invoke("bookings", command, str(booking.id)), 1)
