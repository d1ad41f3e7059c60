"""Lines for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.line import LineCreate, LineRead
from app.services.line import LineService
from tests.factories.order import make_order

NUMBERS = count(1)


async def build_line(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a line."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "quantity": 1,
        "code": f"code {number}",
    }
    if "order_id" not in values:
        order = await make_order(db)
        body["order_id"] = str(order.id)
    return body | values


async def make_line(db: Queries, /, **values: Any) -> LineRead:
    """Store a line."""
    body = await build_line(db, **values)
    return await LineService(db).create(LineCreate.model_validate(body))
