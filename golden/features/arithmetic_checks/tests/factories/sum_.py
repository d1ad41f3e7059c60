"""Sums for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.sum_ import SumCreate, SumRead
from app.services.sum_ import SumService


async def build_sum(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a sum."""
    body: dict[str, Any] = {
        "a": "1.00",
        "b": "1.000",
        "c": "1",
        "w": "1.0000",
        "n": 1,
        "f": 1.0,
        "d": "2030-01-01",
        "t": "2030-01-01T12:00:00Z",
        "s": "s-a",
        "o": False,
    }
    return body | values


async def make_sum(db: Queries, /, **values: Any) -> SumRead:
    """Store a sum."""
    body = await build_sum(db, **values)
    return await SumService(db).create(SumCreate.model_validate(body))
