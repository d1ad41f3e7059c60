"""Commands on groups."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.group import build_group, make_group


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_group(db)
    created = shown(await invoke("groups", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("groups", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    group = await make_group(db)
    assert shown(await invoke("groups", "list", "--limit", "1"))["items"] == [as_json(group)]


async def test_get(invoke: Invoke, db: Database) -> None:
    group = await make_group(db)
    assert shown(await invoke("groups", "get", str(group.id))) == as_json(group)


async def test_update(invoke: Invoke, db: Database) -> None:
    group = await make_group(db)
    change = {"values": [2]}
    changed = shown(await invoke("groups", "update", str(group.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("groups", "get", str(group.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    group = await make_group(db)
    changed = shown(await invoke("groups", "update", str(group.id), "--clear", "values"))
    assert changed["values"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    group = await make_group(db)
    result = await invoke("groups", "delete", str(group.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "group" in failed(await invoke("groups", command, str(group.id)), 1)
