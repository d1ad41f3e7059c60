"""Orders for tests."""

from itertools import count
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from app.db.session import Queries
from app.models.enums import OrderStatus
from app.models.order import Order
from app.schemas.order import OrderCreate, OrderRead
from app.services.order import OrderService
from tests.factories.customer import make_customer

NUMBERS = count(1)


async def build_order(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an order."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": f"number {number}",
    }
    if "customer_id" not in values:
        customer = await make_customer(db)
        body["customer_id"] = str(customer.id)
    return body | values


async def make_order(db: Queries, /, **values: Any) -> OrderRead:
    """Store an order."""
    body = await build_order(db, **values)
    return await OrderService(db).create(OrderCreate.model_validate(body))


async def make_order_in(db: Queries, state: str, /, **values: Any) -> OrderRead:
    """Store an order in a state, whatever the transitions allow."""
    order = await make_order(db, **values)
    await db.all(update(Order).where(col(Order.id) == order.id).values(status=OrderStatus(state)))
    return await OrderService(db).get(order.id)
