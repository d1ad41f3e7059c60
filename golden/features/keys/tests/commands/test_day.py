"""Commands on days."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.day import build_day, make_day


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_day(db)
    created = shown(await invoke("days", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("days", "get", str(created["on"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_day(db) | {"label": ""}
    result = await invoke("days", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    day = await make_day(db)
    assert shown(await invoke("days", "list", "--limit", "1"))["items"] == [as_json(day)]


async def test_get(invoke: Invoke, db: Database) -> None:
    day = await make_day(db)
    assert shown(await invoke("days", "get", day.on.isoformat())) == as_json(day)


async def test_update(invoke: Invoke, db: Database) -> None:
    day = await make_day(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("days", "update", day.on.isoformat(), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("days", "get", day.on.isoformat())) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    day = await make_day(db)
    result = await invoke("days", "delete", day.on.isoformat())
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "day" in failed(await invoke("days", command, day.on.isoformat()), 1)
