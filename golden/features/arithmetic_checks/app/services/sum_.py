"""Sums: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.sum_ import Sum
from app.schemas.page import CursorPage
from app.schemas.sum_ import (
    SumAFilter,
    SumBFilter,
    SumCreate,
    SumQuery,
    SumRead,
    SumUpdate,
    SumWFilter,
)
from app.schemas.types import Date, IntegerParameter, NumberParameter, Timestamp

_TABLE = table_of(Sum)
_COLUMNS = columns_of(_TABLE, SumRead)
_THIS = col(Sum.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Sum).returning(*_COLUMNS)
_UPDATE: Executable = update(Sum).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Sum).where(_THIS).returning(col(Sum.id))
_LISTING = Listing(
    Sum,
    _SELECT,
    sorts={
        "id": UUID,
        "a": SumAFilter,
        "b": SumBFilter,
        "w": SumWFilter,
        "n": IntegerParameter,
        "f": NumberParameter,
        "d": Date,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class SumService:
    """What can be done with sums."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SumQuery) -> CursorPage[SumRead]:
        """Return a page of sums."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SumRead(*row) for row in rows], next_cursor)

    async def get(self, sum_id: UUID) -> SumRead:
        """Return a sum."""
        row = await self.db.first(_GET, _id=sum_id)
        if row is None:
            raise NotFoundError(f"There is no sum {sum_id}.")
        return SumRead(*row)

    async def create(self, data: SumCreate) -> SumRead:
        """Create a sum and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SumRead(*row)

    async def update(self, sum_id: UUID, data: SumUpdate) -> SumRead:
        """Change the given fields of a sum and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(sum_id)
        row = await self.db.first(_UPDATE, _id=sum_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no sum {sum_id}.")
        return SumRead(*row)

    async def delete(self, sum_id: UUID) -> None:
        """Delete a sum."""
        if await self.db.first(_DELETE, _id=sum_id) is None:
            raise NotFoundError(f"There is no sum {sum_id}.")
