"""Commands on by patterns."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.by_pattern import build_by_pattern, make_by_pattern


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_by_pattern(db)
    created = shown(await invoke("by-patterns", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("by-patterns", "get", str(created["code"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_by_pattern(db) | {"code": "!AA-0"}
    result = await invoke("by-patterns", "create", *options(body))
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    assert shown(await invoke("by-patterns", "list", "--limit", "1"))["items"] == [
        as_json(by_pattern)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    assert shown(await invoke("by-patterns", "get", by_pattern.code)) == as_json(by_pattern)


async def test_update(invoke: Invoke, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    change = {"n": 2}
    changed = shown(await invoke("by-patterns", "update", by_pattern.code, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("by-patterns", "get", by_pattern.code)) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    result = await invoke("by-patterns", "delete", by_pattern.code)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "by pattern" in failed(await invoke("by-patterns", command, by_pattern.code), 1)
