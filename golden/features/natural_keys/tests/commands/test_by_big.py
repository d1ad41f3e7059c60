"""Commands on by bigs."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.by_big import build_by_big, make_by_big


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_by_big(db)
    created = shown(await invoke("by-bigs", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("by-bigs", "get", str(created["number"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_by_big(db) | {"number": -9_223_372_036_854_775_809}
    result = await invoke("by-bigs", "create", *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    by_big = await make_by_big(db)
    assert shown(await invoke("by-bigs", "list", "--limit", "1"))["items"] == [as_json(by_big)]


async def test_get(invoke: Invoke, db: Database) -> None:
    by_big = await make_by_big(db)
    assert shown(await invoke("by-bigs", "get", str(by_big.number))) == as_json(by_big)


async def test_update(invoke: Invoke, db: Database) -> None:
    by_big = await make_by_big(db)
    change = {"n": 2}
    changed = shown(await invoke("by-bigs", "update", str(by_big.number), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("by-bigs", "get", str(by_big.number))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    by_big = await make_by_big(db)
    result = await invoke("by-bigs", "delete", str(by_big.number))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "by big" in failed(await invoke("by-bigs", command, str(by_big.number)), 1)
