"""Boxes: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.box import Box
from app.schemas.box import BoxCreate, BoxQuery, BoxRead, BoxUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Box)
_COLUMNS = columns_of(_TABLE, BoxRead)
_THIS = col(Box.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Box).returning(*_COLUMNS)
_UPDATE: Executable = update(Box).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Box).where(_THIS).returning(col(Box.id))
_LISTING = Listing(
    Box,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class BoxService:
    """What can be done with boxes."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: BoxQuery) -> CursorPage[BoxRead]:
        """Return a page of boxes."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([BoxRead(*row) for row in rows], next_cursor)

    async def get(self, box_id: UUID) -> BoxRead:
        """Return a box."""
        row = await self.db.first(_GET, _id=box_id)
        if row is None:
            raise NotFoundError(f"There is no box {box_id}.")
        return BoxRead(*row)

    async def create(self, data: BoxCreate) -> BoxRead:
        """Create a box and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return BoxRead(*row)

    async def update(self, box_id: UUID, data: BoxUpdate) -> BoxRead:
        """Change the given fields of a box and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(box_id)
        row = await self.db.first(_UPDATE, _id=box_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no box {box_id}.")
        return BoxRead(*row)

    async def delete(self, box_id: UUID) -> None:
        """Delete a box."""
        if await self.db.first(_DELETE, _id=box_id) is None:
            raise NotFoundError(f"There is no box {box_id}.")
