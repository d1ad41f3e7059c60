"""Commands on entries."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.entry import build_entry, make_entry


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_entry(db)
    created = shown(await invoke("entries", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("entries", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_entry(db) | {"rank": -2_147_483_649}
    result = await invoke("entries", "create", *options(body))
    assert "--rank" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    entry = await make_entry(db)
    assert shown(await invoke("entries", "list", "--limit", "1"))["items"] == [as_json(entry)]


async def test_get(invoke: Invoke, db: Database) -> None:
    entry = await make_entry(db)
    assert shown(await invoke("entries", "get", str(entry.id))) == as_json(entry)


async def test_update(invoke: Invoke, db: Database) -> None:
    entry = await make_entry(db)
    change = {"rank": 2}
    changed = shown(await invoke("entries", "update", str(entry.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("entries", "get", str(entry.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    entry = await make_entry(db)
    changed = shown(await invoke("entries", "update", str(entry.id), "--clear", "rank"))
    assert changed["rank"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    entry = await make_entry(db)
    result = await invoke("entries", "delete", str(entry.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "entry" in failed(await invoke("entries", command, str(entry.id)), 1)
