"""Commands on by enums."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.by_enum import build_by_enum, make_by_enum


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_by_enum(db)
    created = shown(await invoke("by-enums", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("by-enums", "get", str(created["kind"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_by_enum(db) | {"n": -2_147_483_649}
    result = await invoke("by-enums", "create", *options(body))
    assert "--n" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    by_enum = await make_by_enum(db)
    assert shown(await invoke("by-enums", "list", "--limit", "1"))["items"] == [as_json(by_enum)]


async def test_get(invoke: Invoke, db: Database) -> None:
    by_enum = await make_by_enum(db)
    assert shown(await invoke("by-enums", "get", by_enum.kind)) == as_json(by_enum)


async def test_update(invoke: Invoke, db: Database) -> None:
    by_enum = await make_by_enum(db)
    change = {"n": 2}
    changed = shown(await invoke("by-enums", "update", by_enum.kind, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("by-enums", "get", by_enum.kind)) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    by_enum = await make_by_enum(db)
    result = await invoke("by-enums", "delete", by_enum.kind)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "by enum" in failed(await invoke("by-enums", command, by_enum.kind), 1)
