"""Bags: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.bag import Bag
from app.models.base import columns_of, table_of
from app.schemas.bag import BagCreate, BagQuery, BagRead, BagUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Bag)
_COLUMNS = columns_of(_TABLE, BagRead)
_THIS = col(Bag.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Bag).returning(*_COLUMNS)
_UPDATE: Executable = update(Bag).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Bag).where(_THIS).returning(col(Bag.id))
_LISTING = Listing(
    Bag,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class BagService:
    """What can be done with bags."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: BagQuery) -> CursorPage[BagRead]:
        """Return a page of bags."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([BagRead(*row) for row in rows], next_cursor)

    async def get(self, bag_id: UUID) -> BagRead:
        """Return a bag."""
        row = await self.db.first(_GET, _id=bag_id)
        if row is None:
            raise NotFoundError(f"There is no bag {bag_id}.")
        return BagRead(*row)

    async def create(self, data: BagCreate) -> BagRead:
        """Create a bag and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return BagRead(*row)

    async def update(self, bag_id: UUID, data: BagUpdate) -> BagRead:
        """Change the given fields of a bag and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(bag_id)
        row = await self.db.first(_UPDATE, _id=bag_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no bag {bag_id}.")
        return BagRead(*row)

    async def delete(self, bag_id: UUID) -> None:
        """Delete a bag."""
        if await self.db.first(_DELETE, _id=bag_id) is None:
            raise NotFoundError(f"There is no bag {bag_id}.")
