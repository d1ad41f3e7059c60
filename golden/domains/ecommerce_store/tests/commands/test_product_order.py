"""Commands on product orders."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.product_order import build_product_order, make_product_order


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_product_order(db)
    created = shown(await invoke("product-orders", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("product-orders", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_product_order(db) | {"code": "x" * 256}
    result = await invoke("product-orders", "create", *options(body))
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    product_order = await make_product_order(db)
    assert shown(await invoke("product-orders", "list", "--limit", "1"))["items"] == [
        as_json(product_order)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    product_order = await make_product_order(db)
    assert shown(await invoke("product-orders", "get", str(product_order.id))) == as_json(
        product_order
    )


async def test_update(invoke: Invoke, db: Database) -> None:
    product_order = await make_product_order(db)
    change = {"placed_date": "2030-01-01T13:00:00Z"}
    changed = shown(
        await invoke("product-orders", "update", str(product_order.id), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("product-orders", "get", str(product_order.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    product_order = await make_product_order(db)
    changed = shown(
        await invoke("product-orders", "update", str(product_order.id), "--clear", "invoice_id")
    )
    assert changed["invoice_id"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    product_order = await make_product_order(db)
    result = await invoke("product-orders", "delete", str(product_order.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "product order" in failed(
            await invoke("product-orders", command, str(product_order.id)), 1
        )
