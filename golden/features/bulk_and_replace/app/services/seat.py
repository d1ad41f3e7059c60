"""Seats: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, tuple_, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.seat import Seat
from app.schemas.page import CursorPage
from app.schemas.seat import SeatBulkKey, SeatCreate, SeatQuery, SeatRead, SeatReplace, SeatUpdate
from app.schemas.types import IntegerParameter, Text

_TABLE = table_of(Seat)
_COLUMNS = columns_of(_TABLE, SeatRead)
_THIS = and_(
    col(Seat.country_code) == bindparam("_country_code"), col(Seat.row) == bindparam("_row")
)
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Seat).returning(*_COLUMNS)
_UPDATE: Executable = update(Seat).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Seat).where(_THIS).returning(col(Seat.country_code), col(Seat.row))
_INSERT_MANY: Executable = insert(Seat).returning(*_COLUMNS)
_DELETE_MANY: Executable = (
    delete(Seat)
    .where(tuple_(col(Seat.country_code), col(Seat.row)).in_(bindparam("_ids", expanding=True)))
    .returning(col(Seat.country_code), col(Seat.row))
)
_LISTING = Listing(
    Seat,
    _SELECT,
    sorts={
        "country_code": Text,
        "row": IntegerParameter,
    },
    order=["country_code"],
)


class SeatService:
    """What can be done with seats."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SeatQuery) -> CursorPage[SeatRead]:
        """Return a page of seats."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SeatRead(*row) for row in rows], next_cursor)

    async def get(self, country_code: str, seat_row: int) -> SeatRead:
        """Return a seat."""
        row = await self.db.first(_GET, _country_code=country_code, _row=seat_row)
        if row is None:
            raise NotFoundError(f"There is no seat {country_code}, {seat_row}.")
        return SeatRead(*row)

    async def create(self, data: SeatCreate) -> SeatRead:
        """Create a seat and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SeatRead(*row)

    async def update(self, country_code: str, seat_row: int, data: SeatUpdate) -> SeatRead:
        """Change the given fields of a seat and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(country_code, seat_row)
        row = await self.db.first(_UPDATE, _country_code=country_code, _row=seat_row, **changes)
        if row is None:
            raise NotFoundError(f"There is no seat {country_code}, {seat_row}.")
        return SeatRead(*row)

    async def delete(self, country_code: str, seat_row: int) -> None:
        """Delete a seat."""
        if await self.db.first(_DELETE, _country_code=country_code, _row=seat_row) is None:
            raise NotFoundError(f"There is no seat {country_code}, {seat_row}.")

    async def replace(self, country_code: str, seat_row: int, data: SeatReplace) -> SeatRead:
        """Replace a seat and return it; what is left out takes its default."""
        values = data.model_dump()
        row = await self.db.first(_UPDATE, _country_code=country_code, _row=seat_row, **values)
        if row is None:
            raise NotFoundError(f"There is no seat {country_code}, {seat_row}.")
        return SeatRead(*row)

    async def bulk_create(self, items: Sequence[SeatCreate]) -> list[SeatRead]:
        """Create seats, all or none, and return them in their order."""
        values = [item.model_dump() for item in items]
        async with self.db.transaction() as tx:
            rows = await tx.many(_INSERT_MANY, values)
        reads = [SeatRead(*row) for row in rows]
        by_key = {(read.country_code, read.row): read for read in reads}
        return [by_key[(item.country_code, item.row)] for item in items]

    async def bulk_delete(self, ids: Sequence[SeatBulkKey]) -> None:
        """Delete seats, all or none."""
        keys = [(key.country_code, key.row) for key in ids]
        async with self.db.transaction() as tx:
            rows = await tx.all(_DELETE_MANY, _ids=keys)
            deleted = {tuple(row) for row in rows}
            missing = [
                ", ".join(map(str, key)) for key in dict.fromkeys(keys) if key not in deleted
            ]
            if missing:
                raise NotFoundError(f"There is no seat {'; '.join(missing)}.")
