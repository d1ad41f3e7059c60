"""Order lines for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.order_line import OrderLineCreate, OrderLineRead
from app.services.order_line import OrderLineService
from tests.factories.order import make_order
from tests.factories.product import make_product


async def build_order_line(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an order line."""
    body: dict[str, Any] = {
        "quantity": 1,
        "unit_price": "1.00",
    }
    if "order_id" not in values:
        order = await make_order(db)
        body["order_id"] = str(order.id)
    if "product_id" not in values:
        product = await make_product(db)
        body["product_id"] = str(product.id)
    return body | values


async def make_order_line(db: Queries, /, **values: Any) -> OrderLineRead:
    """Store an order line."""
    body = await build_order_line(db, **values)
    return await OrderLineService(db).create(OrderLineCreate.model_validate(body))
