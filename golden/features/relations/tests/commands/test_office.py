"""Commands on offices."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.office import build_office, make_office


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_office(db)
    created = shown(await invoke("offices", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("offices", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_office(db) | {"name": ""}
    result = await invoke("offices", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    office = await make_office(db)
    assert shown(await invoke("offices", "list", "--limit", "1"))["items"] == [as_json(office)]


async def test_get(invoke: Invoke, db: Database) -> None:
    office = await make_office(db)
    assert shown(await invoke("offices", "get", str(office.id))) == as_json(office)


async def test_update(invoke: Invoke, db: Database) -> None:
    office = await make_office(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("offices", "update", str(office.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("offices", "get", str(office.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    office = await make_office(db)
    result = await invoke("offices", "delete", str(office.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "office" in failed(await invoke("offices", command, str(office.id)), 1)
