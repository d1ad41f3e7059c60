"""Orders for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.order import OrderCreate, OrderRead
from app.services.order import OrderService


async def build_order(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an order."""
    body: dict[str, Any] = {
        "quantity": 1,
        "ship_date": "2030-01-01T12:00:00Z",
        "status": "placed",
        "complete": False,
    }
    return body | values


async def make_order(db: Queries, /, **values: Any) -> OrderRead:
    """Store an order."""
    body = await build_order(db, **values)
    return await OrderService(db).create(OrderCreate.model_validate(body))
