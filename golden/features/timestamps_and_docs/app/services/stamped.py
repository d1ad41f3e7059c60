"""Stampeds: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.stamped import Stamped
from app.schemas.page import CursorPage
from app.schemas.stamped import StampedCreate, StampedQuery, StampedRead, StampedUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Stamped)
_COLUMNS = columns_of(_TABLE, StampedRead)
_THIS = col(Stamped.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Stamped).returning(*_COLUMNS)
_UPDATE: Executable = update(Stamped).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Stamped).where(_THIS).returning(col(Stamped.id))
_LISTING = Listing(
    Stamped,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class StampedService:
    """What can be done with stampeds."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: StampedQuery) -> CursorPage[StampedRead]:
        """Return a page of stampeds."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([StampedRead(*row) for row in rows], next_cursor)

    async def get(self, stamped_id: UUID) -> StampedRead:
        """Return a stamped."""
        row = await self.db.first(_GET, _id=stamped_id)
        if row is None:
            raise NotFoundError(f"There is no stamped {stamped_id}.")
        return StampedRead(*row)

    async def create(self, data: StampedCreate) -> StampedRead:
        """Create a stamped and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return StampedRead(*row)

    async def update(self, stamped_id: UUID, data: StampedUpdate) -> StampedRead:
        """Change the given fields of a stamped and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(stamped_id)
        row = await self.db.first(_UPDATE, _id=stamped_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no stamped {stamped_id}.")
        return StampedRead(*row)

    async def delete(self, stamped_id: UUID) -> None:
        """Delete a stamped."""
        if await self.db.first(_DELETE, _id=stamped_id) is None:
            raise NotFoundError(f"There is no stamped {stamped_id}.")
