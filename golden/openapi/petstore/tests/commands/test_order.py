"""Commands on orders."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.order import build_order, make_order


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_order(db)
    created = shown(await invoke("orders", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("orders", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_order(db) | {"quantity": -2_147_483_649}
    result = await invoke("orders", "create", *options(body))
    assert "--quantity" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    assert shown(await invoke("orders", "list", "--limit", "1"))["items"] == [as_json(order)]


async def test_get(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    assert shown(await invoke("orders", "get", str(order.id))) == as_json(order)


async def test_update(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    change = {"quantity": 2}
    changed = shown(await invoke("orders", "update", str(order.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("orders", "get", str(order.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    changed = shown(await invoke("orders", "update", str(order.id), "--clear", "quantity"))
    assert changed["quantity"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    result = await invoke("orders", "delete", str(order.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "order" in failed(await invoke("orders", command, str(order.id)), 1)
