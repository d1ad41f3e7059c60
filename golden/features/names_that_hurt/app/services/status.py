"""Statuses: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.status import StatusModel
from app.schemas.page import CursorPage
from app.schemas.status import StatusCreate, StatusQuery, StatusRead, StatusUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(StatusModel)
_COLUMNS = columns_of(_TABLE, StatusRead)
_THIS = col(StatusModel.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(StatusModel).returning(*_COLUMNS)
_UPDATE: Executable = update(StatusModel).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(StatusModel).where(_THIS).returning(col(StatusModel.id))
_LISTING = Listing(
    StatusModel,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class StatusService:
    """What can be done with statuses."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: StatusQuery) -> CursorPage[StatusRead]:
        """Return a page of statuses."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([StatusRead(*row) for row in rows], next_cursor)

    async def get(self, status_id: UUID) -> StatusRead:
        """Return a status."""
        row = await self.db.first(_GET, _id=status_id)
        if row is None:
            raise NotFoundError(f"There is no status {status_id}.")
        return StatusRead(*row)

    async def create(self, data: StatusCreate) -> StatusRead:
        """Create a status and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return StatusRead(*row)

    async def update(self, status_id: UUID, data: StatusUpdate) -> StatusRead:
        """Change the given fields of a status and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(status_id)
        row = await self.db.first(_UPDATE, _id=status_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no status {status_id}.")
        return StatusRead(*row)

    async def delete(self, status_id: UUID) -> None:
        """Delete a status."""
        if await self.db.first(_DELETE, _id=status_id) is None:
            raise NotFoundError(f"There is no status {status_id}.")
