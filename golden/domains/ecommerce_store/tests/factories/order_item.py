"""Order items for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.order_item import OrderItemCreate, OrderItemRead
from app.services.order_item import OrderItemService
from tests.factories.product import make_product
from tests.factories.product_order import make_product_order


async def build_order_item(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an order item."""
    body: dict[str, Any] = {
        "quantity": 1,
        "total_price": "1.00",
        "status": "AVAILABLE",
    }
    if "product_id" not in values:
        product = await make_product(db)
        body["product_id"] = product.id
    if "order_id" not in values:
        product_order = await make_product_order(db)
        body["order_id"] = product_order.id
    return body | values


async def make_order_item(db: Queries, /, **values: Any) -> OrderItemRead:
    """Store an order item."""
    body = await build_order_item(db, **values)
    return await OrderItemService(db).create(OrderItemCreate.model_validate(body))
