"""Bookings for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.booking import BookingCreate, BookingRead
from app.services.booking import BookingService
from tests.factories.room import make_room

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


async def build_booking(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a booking."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "day": DAY_VALUES[number % len(DAY_VALUES)],
        "slot": 1,
        "state": "open",
        "guest": f"guest {number}",
        "rank": 1,
    }
    if "room_id" not in values:
        room = await make_room(db)
        body["room_id"] = str(room.id)
    return body | values


async def make_booking(db: Queries, /, **values: Any) -> BookingRead:
    """Store a booking."""
    body = await build_booking(db, **values)
    return await BookingService(db).create(BookingCreate.model_validate(body))
