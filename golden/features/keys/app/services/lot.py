"""Lots: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.lot import Lot
from app.schemas.lot import LotCreate, LotQuery, LotRead, LotUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(Lot)
_COLUMNS = columns_of(_TABLE, LotRead)
_THIS = col(Lot.number) == bindparam("_number")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Lot).returning(*_COLUMNS)
_UPDATE: Executable = update(Lot).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Lot).where(_THIS).returning(col(Lot.number))
_LISTING = Listing(
    Lot,
    _SELECT,
    sorts={
        "number": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class LotService:
    """What can be done with lots."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: LotQuery) -> CursorPage[LotRead]:
        """Return a page of lots."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([LotRead(*row) for row in rows], next_cursor)

    async def get(self, number: int) -> LotRead:
        """Return a lot."""
        row = await self.db.first(_GET, _number=number)
        if row is None:
            raise NotFoundError(f"There is no lot {number}.")
        return LotRead(*row)

    async def create(self, data: LotCreate) -> LotRead:
        """Create a lot and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return LotRead(*row)

    async def update(self, number: int, data: LotUpdate) -> LotRead:
        """Change the given fields of a lot and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(number)
        row = await self.db.first(_UPDATE, _number=number, **changes)
        if row is None:
            raise NotFoundError(f"There is no lot {number}.")
        return LotRead(*row)

    async def delete(self, number: int) -> None:
        """Delete a lot."""
        if await self.db.first(_DELETE, _number=number) is None:
            raise NotFoundError(f"There is no lot {number}.")
