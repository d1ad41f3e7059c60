"""Orders for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.order import OrderCreate, OrderRead
from app.services.order import OrderService

NUMBERS = count(1)


async def build_order(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an order."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": f"number {number}",
        "remark": "remark-a",
    }
    return body | values


async def make_order(db: Queries, /, **values: Any) -> OrderRead:
    """Store an order."""
    body = await build_order(db, **values)
    return await OrderService(db).create(OrderCreate.model_validate(body))
