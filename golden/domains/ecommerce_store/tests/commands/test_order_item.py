"""Commands on order items."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.order_item import build_order_item, make_order_item


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_order_item(db)
    created = shown(await invoke("order-items", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("order-items", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_order_item(db) | {"quantity": -1}
    result = await invoke("order-items", "create", *options(body))
    assert "--quantity" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    order_item = await make_order_item(db)
    assert shown(await invoke("order-items", "list", "--limit", "1"))["items"] == [
        as_json(order_item)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    order_item = await make_order_item(db)
    assert shown(await invoke("order-items", "get", str(order_item.id))) == as_json(order_item)


async def test_update(invoke: Invoke, db: Database) -> None:
    order_item = await make_order_item(db)
    change = {"quantity": 2}
    changed = shown(await invoke("order-items", "update", str(order_item.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("order-items", "get", str(order_item.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    order_item = await make_order_item(db)
    result = await invoke("order-items", "delete", str(order_item.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "order item" in failed(await invoke("order-items", command, str(order_item.id)), 1)
