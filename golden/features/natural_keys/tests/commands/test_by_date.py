"""Commands on by dates."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.by_date import build_by_date, make_by_date


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_by_date(db)
    created = shown(await invoke("by-dates", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("by-dates", "get", str(created["day"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_by_date(db) | {"n": -2_147_483_649}
    result = await invoke("by-dates", "create", *options(body))
    assert "--n" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    by_date = await make_by_date(db)
    assert shown(await invoke("by-dates", "list", "--limit", "1"))["items"] == [as_json(by_date)]


async def test_get(invoke: Invoke, db: Database) -> None:
    by_date = await make_by_date(db)
    assert shown(await invoke("by-dates", "get", by_date.day.isoformat())) == as_json(by_date)


async def test_update(invoke: Invoke, db: Database) -> None:
    by_date = await make_by_date(db)
    change = {"n": 2}
    changed = shown(await invoke("by-dates", "update", by_date.day.isoformat(), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("by-dates", "get", by_date.day.isoformat())) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    by_date = await make_by_date(db)
    result = await invoke("by-dates", "delete", by_date.day.isoformat())
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "by date" in failed(await invoke("by-dates", command, by_date.day.isoformat()), 1)
