"""Commands on days."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.day import build_day, make_day


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_day(db)
    created = shown(await invoke("days", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("days", "get", str(created["date"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_day(db) | {"time_open": "xxxxxx"}
    result = await invoke("days", "create", *options(body))
    assert "--time-open" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    day = await make_day(db)
    assert shown(await invoke("days", "list", "--limit", "1"))["items"] == [as_json(day)]


async def test_get(invoke: Invoke, db: Database) -> None:
    day = await make_day(db)
    assert shown(await invoke("days", "get", day.date_.isoformat())) == as_json(day)


async def test_update(invoke: Invoke, db: Database) -> None:
    day = await make_day(db)
    change = {"time_open": "b"}
    changed = shown(await invoke("days", "update", day.date_.isoformat(), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("days", "get", day.date_.isoformat())) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    day = await make_day(db)
    result = await invoke("days", "delete", day.date_.isoformat())
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "day" in failed(await invoke("days", command, day.date_.isoformat()), 1)
