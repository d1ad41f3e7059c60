"""Complaints: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.complaint import Complaint
from app.schemas.complaint import ComplaintCreate, ComplaintQuery, ComplaintRead, ComplaintUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Complaint)
_COLUMNS = columns_of(_TABLE, ComplaintRead)
_THIS = col(Complaint.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Complaint).returning(*_COLUMNS)
_UPDATE: Executable = update(Complaint).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Complaint).where(_THIS).returning(col(Complaint.id))
_LISTING = Listing(
    Complaint,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ComplaintService:
    """What can be done with complaints."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ComplaintQuery) -> CursorPage[ComplaintRead]:
        """Return a page of complaints."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ComplaintRead(*row) for row in rows], next_cursor)

    async def get(self, complaint_id: UUID) -> ComplaintRead:
        """Return a complaint."""
        row = await self.db.first(_GET, _id=complaint_id)
        if row is None:
            raise NotFoundError(f"There is no complaint {complaint_id}.")
        return ComplaintRead(*row)

    async def create(self, data: ComplaintCreate) -> ComplaintRead:
        """Create a complaint and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ComplaintRead(*row)

    async def update(self, complaint_id: UUID, data: ComplaintUpdate) -> ComplaintRead:
        """Change the given fields of a complaint and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(complaint_id)
        row = await self.db.first(_UPDATE, _id=complaint_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no complaint {complaint_id}.")
        return ComplaintRead(*row)

    async def delete(self, complaint_id: UUID) -> None:
        """Delete a complaint."""
        if await self.db.first(_DELETE, _id=complaint_id) is None:
            raise NotFoundError(f"There is no complaint {complaint_id}.")
