"""Ordereds for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.ordered import OrderedCreate, OrderedRead
from app.services.ordered import OrderedService


async def build_ordered(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an ordered."""
    body: dict[str, Any] = {
        "label": "label-a",
    }
    return body | values


async def make_ordered(db: Queries, /, **values: Any) -> OrderedRead:
    """Store an ordered."""
    body = await build_ordered(db, **values)
    return await OrderedService(db).create(OrderedCreate.model_validate(body))
