"""Commands on stocks."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.stock import build_stock, make_stock


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_stock(db)
    created = shown(await invoke("stocks", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("stocks", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_stock(db) | {"amount": -1}
    result = await invoke("stocks", "create", *options(body))
    assert "--amount" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    stock = await make_stock(db)
    assert shown(await invoke("stocks", "list", "--limit", "1"))["items"] == [as_json(stock)]


async def test_get(invoke: Invoke, db: Database) -> None:
    stock = await make_stock(db)
    assert shown(await invoke("stocks", "get", str(stock.id))) == as_json(stock)


async def test_update(invoke: Invoke, db: Database) -> None:
    stock = await make_stock(db)
    change = {"amount": 2}
    changed = shown(await invoke("stocks", "update", str(stock.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("stocks", "get", str(stock.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    stock = await make_stock(db)
    result = await invoke("stocks", "delete", str(stock.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "stock" in failed(await invoke("stocks", command, str(stock.id)), 1)
