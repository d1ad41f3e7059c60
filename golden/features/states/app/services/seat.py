"""Seats: rules and queries."""

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import AppError, NotFoundError, WrongStateError
from app.models.base import columns_of, table_of
from app.models.enums import Step
from app.models.seat import Seat
from app.schemas.page import CursorPage
from app.schemas.seat import SeatCreate, SeatQuery, SeatRead, SeatUpdate
from app.schemas.types import IntegerParameter, Text

_TABLE = table_of(Seat)
_COLUMNS = columns_of(_TABLE, SeatRead)
_THIS = and_(col(Seat.hall) == bindparam("_hall"), col(Seat.number) == bindparam("_number"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Seat).returning(*_COLUMNS)
_UPDATE: Executable = update(Seat).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Seat).where(_THIS).returning(col(Seat.hall), col(Seat.number))
_TAKE_TRANSITION: Executable = (
    update(Seat)
    .where(_THIS, col(Seat.state) == Step.first)
    .values(state=Step.second)
    .returning(*_COLUMNS)
)
_FREE_TRANSITION: Executable = (
    update(Seat)
    .where(_THIS, col(Seat.state) == Step.second)
    .values(state=Step.first)
    .returning(*_COLUMNS)
)
_STATE = select(col(Seat.state)).where(_THIS)
_LISTING = Listing(
    Seat,
    _SELECT,
    sorts={
        "hall": Text,
        "number": IntegerParameter,
    },
    order=["hall"],
)


class SeatService:
    """What can be done with seats."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SeatQuery) -> CursorPage[SeatRead]:
        """Return a page of seats."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SeatRead(*row) for row in rows], next_cursor)

    async def get(self, hall: str, number: int) -> SeatRead:
        """Return a seat."""
        row = await self.db.first(_GET, _hall=hall, _number=number)
        if row is None:
            raise NotFoundError(f"There is no seat {hall}, {number}.")
        return SeatRead(*row)

    async def create(self, data: SeatCreate) -> SeatRead:
        """Create a seat and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SeatRead(*row)

    async def update(self, hall: str, number: int, data: SeatUpdate) -> SeatRead:
        """Change the given fields of a seat and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(hall, number)
        row = await self.db.first(_UPDATE, _hall=hall, _number=number, **changes)
        if row is None:
            raise NotFoundError(f"There is no seat {hall}, {number}.")
        return SeatRead(*row)

    async def delete(self, hall: str, number: int) -> None:
        """Delete a seat."""
        if await self.db.first(_DELETE, _hall=hall, _number=number) is None:
            raise NotFoundError(f"There is no seat {hall}, {number}.")

    async def take(self, hall: str, number: int) -> SeatRead:
        """Take a seat from 1st to 2nd."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_TAKE_TRANSITION, _hall=hall, _number=number)
            if row is None:
                raise await _refusal(tx, hall, number, "`take` leads from 1st to 2nd.")
            await service.on_take(SeatRead(*row))
            return await service.get(hall, number)

    async def on_take(self, seat: SeatRead) -> None:
        """Take part in `take`: `self` works in its transaction, and an error undoes it."""

    async def free(self, hall: str, number: int) -> SeatRead:
        """Take a seat from 2nd to 1st."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_FREE_TRANSITION, _hall=hall, _number=number)
            if row is None:
                raise await _refusal(tx, hall, number, "`free` leads from 2nd to 1st.")
            await service.on_free(SeatRead(*row))
            return await service.get(hall, number)

    async def on_free(self, seat: SeatRead) -> None:
        """Take part in `free`: `self` works in its transaction, and an error undoes it."""


async def _refusal(db: Queries, hall: str, number: int, way: str) -> AppError:
    """Return why a seat could not change its state."""
    row = await db.first(_STATE, _hall=hall, _number=number)
    if row is None:
        return NotFoundError(f"There is no seat {hall}, {number}.")
    return WrongStateError(f"The seat {hall}, {number} is {row[0]}: {way}", ("state",))
