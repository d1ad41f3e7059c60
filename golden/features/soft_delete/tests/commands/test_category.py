"""Commands on categories."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.category import build_category, make_category


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_category(db)
    created = shown(await invoke("categories", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("categories", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_category(db) | {"name": ""}
    result = await invoke("categories", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    category = await make_category(db)
    assert shown(await invoke("categories", "list", "--limit", "1"))["items"] == [as_json(category)]


async def test_get(invoke: Invoke, db: Database) -> None:
    category = await make_category(db)
    assert shown(await invoke("categories", "get", str(category.id))) == as_json(category)


async def test_update(invoke: Invoke, db: Database) -> None:
    category = await make_category(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("categories", "update", str(category.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("categories", "get", str(category.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    category = await make_category(db)
    result = await invoke("categories", "delete", str(category.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "category" in failed(await invoke("categories", command, str(category.id)), 1)
