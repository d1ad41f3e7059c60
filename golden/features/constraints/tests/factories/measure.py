"""Measures for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.measure import MeasureCreate, MeasureRead
from app.services.measure import MeasureService


async def build_measure(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a measure."""
    body: dict[str, Any] = {
        "code": "AA0",
        "level": 0,
        "above": 1,
        "fifths": -50,
        "far": 1,
        "ratio": 0.28125,
        "price": "1.00",
        "positive": "1.00",
        "cents": "1.00",
        "title": "title-a",
        "nick": "nick-a",
    }
    return body | values


async def make_measure(db: Queries, /, **values: Any) -> MeasureRead:
    """Store a measure."""
    body = await build_measure(db, **values)
    return await MeasureService(db).create(MeasureCreate.model_validate(body))
