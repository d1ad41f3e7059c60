"""Empties: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.empty import Empty
from app.schemas.empty import EmptyCreate, EmptyQuery, EmptyRead, EmptyUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey, Timestamp

_TABLE = table_of(Empty)
_COLUMNS = columns_of(_TABLE, EmptyRead)
_THIS = col(Empty.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Empty).returning(*_COLUMNS)
_DELETE: Executable = delete(Empty).where(_THIS).returning(col(Empty.id))
_LISTING = Listing(
    Empty,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class EmptyService:
    """What can be done with empties."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: EmptyQuery) -> CursorPage[EmptyRead]:
        """Return a page of empties."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([EmptyRead(*row) for row in rows], next_cursor)

    async def get(self, empty_id: int) -> EmptyRead:
        """Return an empty."""
        row = await self.db.first(_GET, _id=empty_id)
        if row is None:
            raise NotFoundError(f"There is no empty {empty_id}.")
        return EmptyRead(*row)

    async def create(self, data: EmptyCreate) -> EmptyRead:
        """Create an empty and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return EmptyRead(*row)

    async def update(self, empty_id: int, _data: EmptyUpdate) -> EmptyRead:
        """Return an empty, of which nothing can change."""
        return await self.get(empty_id)

    async def delete(self, empty_id: int) -> None:
        """Delete an empty."""
        if await self.db.first(_DELETE, _id=empty_id) is None:
            raise NotFoundError(f"There is no empty {empty_id}.")
