"""Commands on series."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.series import build_series, make_series


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_series(db)
    created = shown(await invoke("series", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("series", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_series(db) | {"name": ""}
    result = await invoke("series", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    series = await make_series(db)
    assert shown(await invoke("series", "list", "--limit", "1"))["items"] == [as_json(series)]


async def test_get(invoke: Invoke, db: Database) -> None:
    series = await make_series(db)
    assert shown(await invoke("series", "get", str(series.id))) == as_json(series)


async def test_update(invoke: Invoke, db: Database) -> None:
    series = await make_series(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("series", "update", str(series.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("series", "get", str(series.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    series = await make_series(db)
    result = await invoke("series", "delete", str(series.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "series" in failed(await invoke("series", command, str(series.id)), 1)
