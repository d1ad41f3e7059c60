"""Commands on seats."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.seat import build_seat, make_seat, make_seat_in


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_seat(db)
    created = shown(await invoke("seats", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(await invoke("seats", "get", str(created["hall"]), str(created["number"]))) == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_seat(db) | {"hall": ""}
    result = await invoke("seats", "create", *options(body))
    assert "--hall" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    assert shown(await invoke("seats", "list", "--limit", "1"))["items"] == [as_json(seat)]


async def test_get(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    assert shown(await invoke("seats", "get", seat.hall, str(seat.number))) == as_json(seat)


async def test_update(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    change = {"taken_by": "taken by b"}
    changed = shown(await invoke("seats", "update", seat.hall, str(seat.number), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("seats", "get", seat.hall, str(seat.number))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    changed = shown(
        await invoke("seats", "update", seat.hall, str(seat.number), "--clear", "taken_by")
    )
    assert changed["taken_by"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    seat = await make_seat(db)
    result = await invoke("seats", "delete", seat.hall, str(seat.number))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "seat" in failed(await invoke("seats", command, seat.hall, str(seat.number)), 1)


async def test_transition_take(invoke: Invoke, db: Database) -> None:
    seat = await make_seat_in(db, "1st")
    words = [seat.hall, str(seat.number)]
    changed = shown(await invoke("seats", "take", *words))
    assert changed["state"] == "2nd"
    assert "`take` leads from 1st to 2nd." in failed(await invoke("seats", "take", *words), 1)


async def test_transition_free(invoke: Invoke, db: Database) -> None:
    seat = await make_seat_in(db, "2nd")
    words = [seat.hall, str(seat.number)]
    changed = shown(await invoke("seats", "free", *words))
    assert changed["state"] == "1st"
    assert "`free` leads from 2nd to 1st." in failed(await invoke("seats", "free", *words), 1)
