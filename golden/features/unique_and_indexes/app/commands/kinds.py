"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead,
)
from app.schemas.booking import BookingCreate, BookingQuery, BookingRead
from app.schemas.room import RoomCreate, RoomQuery, RoomRead
from app.services.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService,
)
from app.services.booking import BookingService
from app.services.room import RoomService


@dataclass(frozen=True)
class Kind:
    """Rows of one kind: how they are created and listed, and what of them is special in files."""

    service: Callable[[Queries], Any]
    create: type[BaseModel]
    query: type[BaseModel]
    read: type[Any]
    shown: frozenset[str] = frozenset()  # fields that only answers have; in a part: `lines.id`
    json: frozenset[str] = frozenset()  # fields that are JSON in a cell of a CSV file
    page: int = 100  # how many are read at once


KINDS = {
    "rooms": Kind(
        RoomService,
        RoomCreate,
        RoomQuery,
        RoomRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "bookings": Kind(
        BookingService,
        BookingCreate,
        BookingQuery,
        BookingRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"slot", "rank"}),
    ),
    "an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types": Kind(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService,
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate,
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery,
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"another_field_whose_name_goes_on_and_on_and_on"}),
    ),
}
