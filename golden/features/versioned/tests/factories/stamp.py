"""Stamps for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.stamp import StampCreate, StampRead
from app.services.stamp import StampService

NUMBERS = count(1)


async def build_stamp(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a stamp."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "series": f"series-{number}",
        "number": 1,
    }
    return body | values


async def make_stamp(db: Queries, /, **values: Any) -> StampRead:
    """Store a stamp."""
    body = await build_stamp(db, **values)
    return await StampService(db).create(StampCreate.model_validate(body))
