"""Pairs for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.pair import PairCreate, PairRead
from app.services.pair import PairService

NUMBERS = count(1)


async def build_pair(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a pair."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "left": 1000 + number,
        "right": "right-a",
        "weight": 1.0,
    }
    return body | values


async def make_pair(db: Queries, /, **values: Any) -> PairRead:
    """Store a pair."""
    body = await build_pair(db, **values)
    return await PairService(db).create(PairCreate.model_validate(body))
