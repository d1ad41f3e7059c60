"""Commands on houses."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.house import build_house, make_house


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_house(db)
    created = shown(await invoke("houses", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("houses", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_house(db) | {"label": ""}
    result = await invoke("houses", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    house = await make_house(db)
    assert shown(await invoke("houses", "list", "--limit", "1"))["items"] == [as_json(house)]


async def test_get(invoke: Invoke, db: Database) -> None:
    house = await make_house(db)
    assert shown(await invoke("houses", "get", str(house.id))) == as_json(house)


async def test_update(invoke: Invoke, db: Database) -> None:
    house = await make_house(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("houses", "update", str(house.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("houses", "get", str(house.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    house = await make_house(db)
    result = await invoke("houses", "delete", str(house.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "house" in failed(await invoke("houses", command, str(house.id)), 1)
