"""Deliveries for tests."""

from typing import Any
from uuid import UUID

from app.db.session import Queries
from app.schemas.delivery import DeliveryCreate, DeliveryRead
from app.services.delivery import DeliveryService
from tests.factories.order import make_order
from tests.factories.product import make_product


async def build_delivery(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a delivery."""
    body: dict[str, Any] = {
        "street": "street-a",
    }
    if "box_id" not in values:
        product = await make_product(db)
        body["box_id"] = str(product.id)
    return body | values


async def make_delivery(db: Queries, /, *owner: Any, **values: Any) -> DeliveryRead:
    """Store a delivery: of the order with this key, or of a new one."""
    key: tuple[UUID] = owner or await _new_owner(db)
    body = await build_delivery(db, **values)
    return await DeliveryService(db).create(*key, DeliveryCreate.model_validate(body))


async def _new_owner(db: Queries) -> tuple[UUID]:
    order = await make_order(db)
    return (order.id,)
