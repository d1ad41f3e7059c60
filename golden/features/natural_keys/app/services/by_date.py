"""By dates: rules and queries."""

from datetime import date

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.by_date import ByDate
from app.schemas.by_date import ByDateCreate, ByDateQuery, ByDateRead, ByDateUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Date, IntegerParameter, Timestamp

_TABLE = table_of(ByDate)
_COLUMNS = columns_of(_TABLE, ByDateRead)
_THIS = col(ByDate.day) == bindparam("_day")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(ByDate).returning(*_COLUMNS)
_UPDATE: Executable = update(ByDate).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(ByDate).where(_THIS).returning(col(ByDate.day))
_LISTING = Listing(
    ByDate,
    _SELECT,
    sorts={
        "day": Date,
        "n": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ByDateService:
    """What can be done with by dates."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ByDateQuery) -> CursorPage[ByDateRead]:
        """Return a page of by dates."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ByDateRead(*row) for row in rows], next_cursor)

    async def get(self, day: date) -> ByDateRead:
        """Return a by date."""
        row = await self.db.first(_GET, _day=day)
        if row is None:
            raise NotFoundError(f"There is no by date {day}.")
        return ByDateRead(*row)

    async def create(self, data: ByDateCreate) -> ByDateRead:
        """Create a by date and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ByDateRead(*row)

    async def update(self, day: date, data: ByDateUpdate) -> ByDateRead:
        """Change the given fields of a by date and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(day)
        row = await self.db.first(_UPDATE, _day=day, **changes)
        if row is None:
            raise NotFoundError(f"There is no by date {day}.")
        return ByDateRead(*row)

    async def delete(self, day: date) -> None:
        """Delete a by date."""
        if await self.db.first(_DELETE, _day=day) is None:
            raise NotFoundError(f"There is no by date {day}.")
