"""Commands on countries."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.country import build_country, make_country


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_country(db)
    created = shown(await invoke("countries", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("countries", "get", str(created["code"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_country(db) | {"code": "x"}
    result = await invoke("countries", "create", *options(body))
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    country = await make_country(db)
    assert shown(await invoke("countries", "list", "--limit", "1"))["items"] == [as_json(country)]


async def test_get(invoke: Invoke, db: Database) -> None:
    country = await make_country(db)
    assert shown(await invoke("countries", "get", country.code)) == as_json(country)


async def test_update(invoke: Invoke, db: Database) -> None:
    country = await make_country(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("countries", "update", country.code, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("countries", "get", country.code)) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    country = await make_country(db)
    result = await invoke("countries", "delete", country.code)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "country" in failed(await invoke("countries", command, country.code), 1)
