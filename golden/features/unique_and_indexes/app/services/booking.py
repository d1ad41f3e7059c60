"""Bookings: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.booking import Booking
from app.schemas.booking import BookingCreate, BookingQuery, BookingRead, BookingUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Date, IntegerParameter, Text, Timestamp

_TABLE = table_of(Booking)
_COLUMNS = columns_of(_TABLE, BookingRead)
_THIS = col(Booking.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Booking).returning(*_COLUMNS)
_UPDATE: Executable = update(Booking).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Booking).where(_THIS).returning(col(Booking.id))
_LISTING = Listing(
    Booking,
    _SELECT,
    sorts={
        "id": UUID,
        "day": Date,
        "slot": IntegerParameter,
        "guest": Text,
        "rank": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class BookingService:
    """What can be done with bookings."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: BookingQuery) -> CursorPage[BookingRead]:
        """Return a page of bookings."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([BookingRead(*row) for row in rows], next_cursor)

    async def get(self, booking_id: UUID) -> BookingRead:
        """Return a booking."""
        row = await self.db.first(_GET, _id=booking_id)
        if row is None:
            raise NotFoundError(f"There is no booking {booking_id}.")
        return BookingRead(*row)

    async def create(self, data: BookingCreate) -> BookingRead:
        """Create a booking and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return BookingRead(*row)

    async def update(self, booking_id: UUID, data: BookingUpdate) -> BookingRead:
        """Change the given fields of a booking and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(booking_id)
        row = await self.db.first(_UPDATE, _id=booking_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no booking {booking_id}.")
        return BookingRead(*row)

    async def delete(self, booking_id: UUID) -> None:
        """Delete a booking."""
        if await self.db.first(_DELETE, _id=booking_id) is None:
            raise NotFoundError(f"There is no booking {booking_id}.")
