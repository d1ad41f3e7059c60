"""Readers: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.reader import Reader
from app.schemas.page import CursorPage
from app.schemas.reader import ReaderCreate, ReaderQuery, ReaderRead, ReaderUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Reader)
_COLUMNS = columns_of(_TABLE, ReaderRead)
_THIS = col(Reader.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Reader).returning(*_COLUMNS)
_UPDATE: Executable = update(Reader).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Reader).where(_THIS).returning(col(Reader.id))
_LISTING = Listing(
    Reader,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ReaderService:
    """What can be done with readers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ReaderQuery) -> CursorPage[ReaderRead]:
        """Return a page of readers."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ReaderRead(*row) for row in rows], next_cursor)

    async def get(self, reader_id: UUID) -> ReaderRead:
        """Return a reader."""
        row = await self.db.first(_GET, _id=reader_id)
        if row is None:
            raise NotFoundError(f"There is no reader {reader_id}.")
        return ReaderRead(*row)

    async def create(self, data: ReaderCreate) -> ReaderRead:
        """Create a reader and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ReaderRead(*row)

    async def update(self, reader_id: UUID, data: ReaderUpdate) -> ReaderRead:
        """Change the given fields of a reader and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(reader_id)
        row = await self.db.first(_UPDATE, _id=reader_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no reader {reader_id}.")
        return ReaderRead(*row)

    async def delete(self, reader_id: UUID) -> None:
        """Delete a reader."""
        if await self.db.first(_DELETE, _id=reader_id) is None:
            raise NotFoundError(f"There is no reader {reader_id}.")
