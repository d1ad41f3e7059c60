"""Commands on by uuids."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.by_uuid import build_by_uuid, make_by_uuid


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_by_uuid(db)
    created = shown(await invoke("by-uuids", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("by-uuids", "get", str(created["token"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_by_uuid(db) | {"n": -2_147_483_649}
    result = await invoke("by-uuids", "create", *options(body))
    assert "--n" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    assert shown(await invoke("by-uuids", "list", "--limit", "1"))["items"] == [as_json(by_uuid)]


async def test_get(invoke: Invoke, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    assert shown(await invoke("by-uuids", "get", str(by_uuid.token))) == as_json(by_uuid)


async def test_update(invoke: Invoke, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    change = {"n": 2}
    changed = shown(await invoke("by-uuids", "update", str(by_uuid.token), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("by-uuids", "get", str(by_uuid.token))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    result = await invoke("by-uuids", "delete", str(by_uuid.token))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "by uuid" in failed(await invoke("by-uuids", command, str(by_uuid.token)), 1)
