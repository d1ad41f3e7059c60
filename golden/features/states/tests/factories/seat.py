"""Seats for tests."""

from itertools import count
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from app.db.session import Queries
from app.models.enums import Step
from app.models.seat import Seat
from app.schemas.seat import SeatCreate, SeatRead
from app.services.seat import SeatService

NUMBERS = count(1)
HALL_VALUES = [
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
    "j",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "v",
    "w",
]


async def build_seat(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a seat."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "hall": HALL_VALUES[number % len(HALL_VALUES)],
        "number": 1,
        "taken_by": "taken by a",
    }
    return body | values


async def make_seat(db: Queries, /, **values: Any) -> SeatRead:
    """Store a seat."""
    body = await build_seat(db, **values)
    return await SeatService(db).create(SeatCreate.model_validate(body))


async def make_seat_in(db: Queries, state: str, /, **values: Any) -> SeatRead:
    """Store a seat in a state, whatever the transitions allow."""
    seat = await make_seat(db, **values)
    await db.all(
        update(Seat)
        .where(col(Seat.hall) == seat.hall, col(Seat.number) == seat.number)
        .values(state=Step(state))
    )
    return await SeatService(db).get(seat.hall, seat.number)
