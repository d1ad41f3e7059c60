"""Commands on selects."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.select import build_select, make_select


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_select(db)
    created = shown(await invoke("selects", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("selects", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_select(db) | {"where": ""}
    result = await invoke("selects", "create", *options(body))
    assert "--where" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    select_ = await make_select(db)
    assert shown(await invoke("selects", "list", "--limit", "1"))["items"] == [as_json(select_)]


async def test_get(invoke: Invoke, db: Database) -> None:
    select_ = await make_select(db)
    assert shown(await invoke("selects", "get", str(select_.id))) == as_json(select_)


async def test_update(invoke: Invoke, db: Database) -> None:
    select_ = await make_select(db)
    change = {"where": "where-b"}
    changed = shown(await invoke("selects", "update", str(select_.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("selects", "get", str(select_.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    select_ = await make_select(db)
    changed = shown(await invoke("selects", "update", str(select_.id), "--clear", "group"))
    assert changed["group"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    select_ = await make_select(db)
    result = await invoke("selects", "delete", str(select_.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "select" in failed(await invoke("selects", command, str(select_.id)), 1)
