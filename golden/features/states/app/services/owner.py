"""Owners: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.owner import Owner
from app.schemas.owner import OwnerCreate, OwnerQuery, OwnerRead, OwnerUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Owner)
_COLUMNS = columns_of(_TABLE, OwnerRead)
_THIS = col(Owner.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Owner).returning(*_COLUMNS)
_UPDATE: Executable = update(Owner).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Owner).where(_THIS).returning(col(Owner.id))
_LISTING = Listing(
    Owner,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class OwnerService:
    """What can be done with owners."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: OwnerQuery) -> CursorPage[OwnerRead]:
        """Return a page of owners."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([OwnerRead(*row) for row in rows], next_cursor)

    async def get(self, owner_id: UUID) -> OwnerRead:
        """Return an owner."""
        row = await self.db.first(_GET, _id=owner_id)
        if row is None:
            raise NotFoundError(f"There is no owner {owner_id}.")
        return OwnerRead(*row)

    async def create(self, data: OwnerCreate) -> OwnerRead:
        """Create an owner and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return OwnerRead(*row)

    async def update(self, owner_id: UUID, data: OwnerUpdate) -> OwnerRead:
        """Change the given fields of an owner and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(owner_id)
        row = await self.db.first(_UPDATE, _id=owner_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no owner {owner_id}.")
        return OwnerRead(*row)

    async def delete(self, owner_id: UUID) -> None:
        """Delete an owner."""
        if await self.db.first(_DELETE, _id=owner_id) is None:
            raise NotFoundError(f"There is no owner {owner_id}.")
