"""Commands on readings."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.reading import build_reading, make_reading


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_reading(db)
    created = shown(await invoke("readings", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(await invoke("readings", "get", str(created["sensor"]), str(created["at"])))
        == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_reading(db) | {"sensor": ""}
    result = await invoke("readings", "create", *options(body))
    assert "--sensor" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    reading = await make_reading(db)
    assert shown(await invoke("readings", "list", "--limit", "1"))["items"] == [as_json(reading)]


async def test_get(invoke: Invoke, db: Database) -> None:
    reading = await make_reading(db)
    assert shown(
        await invoke(
            "readings", "get", reading.sensor, reading.at.isoformat().replace("+00:00", "Z")
        )
    ) == as_json(reading)


async def test_update(invoke: Invoke, db: Database) -> None:
    reading = await make_reading(db)
    change = {"value": 1.5}
    changed = shown(
        await invoke(
            "readings",
            "update",
            reading.sensor,
            reading.at.isoformat().replace("+00:00", "Z"),
            *options(change),
        )
    )
    assert change.items() <= changed.items()
    assert (
        shown(
            await invoke(
                "readings", "get", reading.sensor, reading.at.isoformat().replace("+00:00", "Z")
            )
        )
        == changed
    )


async def test_delete(invoke: Invoke, db: Database) -> None:
    reading = await make_reading(db)
    result = await invoke(
        "readings", "delete", reading.sensor, reading.at.isoformat().replace("+00:00", "Z")
    )
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "reading" in failed(
            await invoke(
                "readings", command, reading.sensor, reading.at.isoformat().replace("+00:00", "Z")
            ),
            1,
        )
