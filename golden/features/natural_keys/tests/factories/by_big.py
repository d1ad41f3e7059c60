"""By bigs for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.by_big import ByBigCreate, ByBigRead
from app.services.by_big import ByBigService

NUMBERS = count(1)


async def build_by_big(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a by big."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": 1000 + number,
        "n": 1,
    }
    return body | values


async def make_by_big(db: Queries, /, **values: Any) -> ByBigRead:
    """Store a by big."""
    body = await build_by_big(db, **values)
    return await ByBigService(db).create(ByBigCreate.model_validate(body))
