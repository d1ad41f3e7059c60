"""Commands on fields."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.field import build_field, make_field


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_field(db)
    created = shown(await invoke("fields", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("fields", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_field(db) | {"str": -2_147_483_649}
    result = await invoke("fields", "create", *options(body))
    assert "--str" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    the_field = await make_field(db)
    assert shown(await invoke("fields", "list", "--limit", "1"))["items"] == [as_json(the_field)]


async def test_get(invoke: Invoke, db: Database) -> None:
    the_field = await make_field(db)
    assert shown(await invoke("fields", "get", str(the_field.id))) == as_json(the_field)


async def test_update(invoke: Invoke, db: Database) -> None:
    the_field = await make_field(db)
    change = {"str": 2}
    changed = shown(await invoke("fields", "update", str(the_field.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("fields", "get", str(the_field.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    the_field = await make_field(db)
    result = await invoke("fields", "delete", str(the_field.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "field" in failed(await invoke("fields", command, str(the_field.id)), 1)
