"""Orders for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.order import OrderCreate, OrderRead
from app.services.order import OrderService
from tests.factories.customer import make_customer

NUMBERS = count(1)


async def build_order(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an order."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": f"number {number}",
        "channel": f"{number:05}",
        "position": 1,
    }
    if "customer_id" not in values:
        customer = await make_customer(db)
        body["customer_id"] = str(customer.id)
    return body | values


async def make_order(db: Queries, /, **values: Any) -> OrderRead:
    """Store an order."""
    body = await build_order(db, **values)
    return await OrderService(db).create(OrderCreate.model_validate(body))
