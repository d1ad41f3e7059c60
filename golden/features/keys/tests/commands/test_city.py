"""Commands on cities."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.city import build_city, make_city


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_city(db)
    created = shown(await invoke("cities", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("cities", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_city(db) | {"label": ""}
    result = await invoke("cities", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    city = await make_city(db)
    assert shown(await invoke("cities", "list", "--limit", "1"))["items"] == [as_json(city)]


async def test_get(invoke: Invoke, db: Database) -> None:
    city = await make_city(db)
    assert shown(await invoke("cities", "get", str(city.id))) == as_json(city)


async def test_update(invoke: Invoke, db: Database) -> None:
    city = await make_city(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("cities", "update", str(city.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("cities", "get", str(city.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    city = await make_city(db)
    result = await invoke("cities", "delete", str(city.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "city" in failed(await invoke("cities", command, str(city.id)), 1)
