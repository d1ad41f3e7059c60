"""Deeds: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.deed import Deed
from app.schemas.deed import DeedCreate, DeedQuery, DeedRead, DeedUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Deed)
_COLUMNS = columns_of(_TABLE, DeedRead)
_THIS = col(Deed.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Deed).returning(*_COLUMNS)
_UPDATE: Executable = update(Deed).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Deed).where(_THIS).returning(col(Deed.id))
_LISTING = Listing(
    Deed,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class DeedService:
    """What can be done with deeds."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: DeedQuery) -> CursorPage[DeedRead]:
        """Return a page of deeds."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([DeedRead(*row) for row in rows], next_cursor)

    async def get(self, deed_id: UUID) -> DeedRead:
        """Return a deed."""
        row = await self.db.first(_GET, _id=deed_id)
        if row is None:
            raise NotFoundError(f"There is no deed {deed_id}.")
        return DeedRead(*row)

    async def create(self, data: DeedCreate) -> DeedRead:
        """Create a deed and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return DeedRead(*row)

    async def update(self, deed_id: UUID, data: DeedUpdate) -> DeedRead:
        """Change the given fields of a deed and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(deed_id)
        row = await self.db.first(_UPDATE, _id=deed_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no deed {deed_id}.")
        return DeedRead(*row)

    async def delete(self, deed_id: UUID) -> None:
        """Delete a deed."""
        if await self.db.first(_DELETE, _id=deed_id) is None:
            raise NotFoundError(f"There is no deed {deed_id}.")
