"""Days: rules and queries."""

from datetime import date

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.day import Day
from app.schemas.day import DayCreate, DayQuery, DayRead, DayUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Date

_TABLE = table_of(Day)
_COLUMNS = columns_of(_TABLE, DayRead)
_THIS = col(Day.date_) == bindparam("_date_")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Day).returning(*_COLUMNS)
_UPDATE: Executable = update(Day).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Day).where(_THIS).returning(col(Day.date_))
_LISTING = Listing(
    Day,
    _SELECT,
    sorts={
        "date": Date,
    },
)


class DayService:
    """What can be done with days."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: DayQuery) -> CursorPage[DayRead]:
        """Return a page of days."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([DayRead(*row) for row in rows], next_cursor)

    async def get(self, date_: date) -> DayRead:
        """Return a day."""
        row = await self.db.first(_GET, _date_=date_)
        if row is None:
            raise NotFoundError(f"There is no day {date_}.")
        return DayRead(*row)

    async def create(self, data: DayCreate) -> DayRead:
        """Create a day and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return DayRead(*row)

    async def update(self, date_: date, data: DayUpdate) -> DayRead:
        """Change the given fields of a day and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(date_)
        row = await self.db.first(_UPDATE, _date_=date_, **changes)
        if row is None:
            raise NotFoundError(f"There is no day {date_}.")
        return DayRead(*row)

    async def delete(self, date_: date) -> None:
        """Delete a day."""
        if await self.db.first(_DELETE, _date_=date_) is None:
            raise NotFoundError(f"There is no day {date_}.")
