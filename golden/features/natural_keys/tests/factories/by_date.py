"""By dates for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.by_date import ByDateCreate, ByDateRead
from app.services.by_date import ByDateService

NUMBERS = count(1)
DAY_VALUES = [
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


async def build_by_date(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a by date."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "day": DAY_VALUES[number % len(DAY_VALUES)],
        "n": 1,
    }
    return body | values


async def make_by_date(db: Queries, /, **values: Any) -> ByDateRead:
    """Store a by date."""
    body = await build_by_date(db, **values)
    return await ByDateService(db).create(ByDateCreate.model_validate(body))
