"""Commands on sums."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.sum_ import build_sum, make_sum


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_sum(db)
    created = shown(await invoke("sums", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("sums", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_sum(db) | {"a": "-100000000.00"}
    result = await invoke("sums", "create", *options(body))
    assert "--a" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    sum_ = await make_sum(db)
    assert shown(await invoke("sums", "list", "--limit", "1"))["items"] == [as_json(sum_)]


async def test_get(invoke: Invoke, db: Database) -> None:
    sum_ = await make_sum(db)
    assert shown(await invoke("sums", "get", str(sum_.id))) == as_json(sum_)


async def test_update(invoke: Invoke, db: Database) -> None:
    sum_ = await make_sum(db)
    change = {"a": "2.00"}
    changed = shown(await invoke("sums", "update", str(sum_.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("sums", "get", str(sum_.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    sum_ = await make_sum(db)
    changed = shown(await invoke("sums", "update", str(sum_.id), "--clear", "c"))
    assert changed["c"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    sum_ = await make_sum(db)
    result = await invoke("sums", "delete", str(sum_.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "sum" in failed(await invoke("sums", command, str(sum_.id)), 1)
