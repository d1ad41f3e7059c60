"""Days for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.day import DayCreate, DayRead
from app.services.day import DayService

NUMBERS = count(1)
DATE_VALUES = [
    "2030-01-04",
    "2030-01-05",
    "2030-01-06",
    "2030-01-07",
    "2030-01-08",
    "2030-01-09",
    "2030-01-10",
    "2030-01-11",
    "2030-01-12",
    "2030-01-13",
    "2030-01-14",
    "2030-01-15",
    "2030-01-16",
    "2030-01-17",
    "2030-01-18",
    "2030-01-19",
    "2030-01-20",
    "2030-01-21",
    "2030-01-22",
    "2030-01-23",
]


async def build_day(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a day."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "date": DATE_VALUES[number % len(DATE_VALUES)],
        "time_open": "a",
        "time_close": "a",
    }
    return body | values


async def make_day(db: Queries, /, **values: Any) -> DayRead:
    """Store a day."""
    body = await build_day(db, **values)
    return await DayService(db).create(DayCreate.model_validate(body))
