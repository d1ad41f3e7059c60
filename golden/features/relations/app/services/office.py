"""Offices: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.office import Office
from app.schemas.office import OfficeCreate, OfficeQuery, OfficeRead, OfficeUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Office)
_COLUMNS = columns_of(_TABLE, OfficeRead)
_THIS = col(Office.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Office).returning(*_COLUMNS)
_UPDATE: Executable = update(Office).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Office).where(_THIS).returning(col(Office.id))
_LISTING = Listing(
    Office,
    _SELECT,
    sorts={
        "id": UUID,
        "name": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class OfficeService:
    """What can be done with offices."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: OfficeQuery) -> CursorPage[OfficeRead]:
        """Return a page of offices."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([OfficeRead(*row) for row in rows], next_cursor)

    async def get(self, office_id: UUID) -> OfficeRead:
        """Return an office."""
        row = await self.db.first(_GET, _id=office_id)
        if row is None:
            raise NotFoundError(f"There is no office {office_id}.")
        return OfficeRead(*row)

    async def create(self, data: OfficeCreate) -> OfficeRead:
        """Create an office and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return OfficeRead(*row)

    async def update(self, office_id: UUID, data: OfficeUpdate) -> OfficeRead:
        """Change the given fields of an office and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(office_id)
        row = await self.db.first(_UPDATE, _id=office_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no office {office_id}.")
        return OfficeRead(*row)

    async def delete(self, office_id: UUID) -> None:
        """Delete an office."""
        if await self.db.first(_DELETE, _id=office_id) is None:
            raise NotFoundError(f"There is no office {office_id}.")
