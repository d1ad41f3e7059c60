"""Commands on tables."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.table import build_table, make_table


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_table(db)
    created = shown(await invoke("tables", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("tables", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    table = await make_table(db)
    assert shown(await invoke("tables", "list", "--limit", "1"))["items"] == [as_json(table)]


async def test_get(invoke: Invoke, db: Database) -> None:
    table = await make_table(db)
    assert shown(await invoke("tables", "get", str(table.id))) == as_json(table)


async def test_update(invoke: Invoke, db: Database) -> None:
    table = await make_table(db)
    change = {"select": "select-b"}
    changed = shown(await invoke("tables", "update", str(table.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("tables", "get", str(table.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    table = await make_table(db)
    changed = shown(await invoke("tables", "update", str(table.id), "--clear", "select"))
    assert changed["select"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    table = await make_table(db)
    result = await invoke("tables", "delete", str(table.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "table" in failed(await invoke("tables", command, str(table.id)), 1)
