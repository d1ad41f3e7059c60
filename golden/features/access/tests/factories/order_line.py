"""Order lines for tests."""

from typing import Any
from uuid import UUID

from app.db.session import Queries
from app.schemas.order_line import OrderLineCreate, OrderLineRead
from app.services.order_line import OrderLineService
from tests.factories.order import make_order
from tests.factories.product import make_product


async def build_order_line(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an order line."""
    body: dict[str, Any] = {
        "quantity": 1,
    }
    if "product_id" not in values:
        product = await make_product(db)
        body["product_id"] = str(product.id)
    return body | values


async def make_order_line(db: Queries, /, *owner: Any, **values: Any) -> OrderLineRead:
    """Store an order line: of the order with this key, or of a new one."""
    key: tuple[UUID] = owner or await _new_owner(db)
    body = await build_order_line(db, **values)
    return await OrderLineService(db).create(*key, OrderLineCreate.model_validate(body))


async def _new_owner(db: Queries) -> tuple[UUID]:
    order = await make_order(db)
    return (order.id,)
