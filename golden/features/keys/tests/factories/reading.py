"""Readings for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.reading import ReadingCreate, ReadingRead
from app.services.reading import ReadingService

NUMBERS = count(1)


async def build_reading(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a reading."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "sensor": f"sensor-{number}",
        "at": "2030-01-01T12:00:00Z",
        "value": 1.0,
    }
    return body | values


async def make_reading(db: Queries, /, **values: Any) -> ReadingRead:
    """Store a reading."""
    body = await build_reading(db, **values)
    return await ReadingService(db).create(ReadingCreate.model_validate(body))
