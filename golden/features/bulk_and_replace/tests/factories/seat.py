"""Seats for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.seat import SeatCreate, SeatRead
from app.services.seat import SeatService
from tests.factories.country import make_country

NUMBERS = count(1)
ROW_VALUES = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]


async def build_seat(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a seat."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "row": ROW_VALUES[number % len(ROW_VALUES)],
        "class": f"{number:05}",
    }
    if "country_code" not in values:
        country = await make_country(db)
        body["country_code"] = country.code
    return body | values


async def make_seat(db: Queries, /, **values: Any) -> SeatRead:
    """Store a seat."""
    body = await build_seat(db, **values)
    return await SeatService(db).create(SeatCreate.model_validate(body))
