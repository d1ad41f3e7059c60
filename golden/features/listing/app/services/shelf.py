"""Shelves: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.shelf import Shelf
from app.schemas.page import OffsetPage
from app.schemas.shelf import ShelfCreate, ShelfQuery, ShelfRead, ShelfUpdate
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(Shelf)
_COLUMNS = columns_of(_TABLE, ShelfRead)
_THIS = col(Shelf.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Shelf).returning(*_COLUMNS)
_UPDATE: Executable = update(Shelf).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Shelf).where(_THIS).returning(col(Shelf.id))
_LISTING = Listing(
    Shelf,
    _SELECT,
    sorts={
        "id": UUID,
        "height": IntegerParameter,
        "name": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    order=["height", "-name"],
    search=["name"],
)


class ShelfService:
    """What can be done with shelves."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ShelfQuery) -> OffsetPage[ShelfRead]:
        """Return a part of the shelves."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([ShelfRead(*row) for row in rows], total, query.limit, query.offset)

    async def get(self, shelf_id: UUID) -> ShelfRead:
        """Return a shelf."""
        row = await self.db.first(_GET, _id=shelf_id)
        if row is None:
            raise NotFoundError(f"There is no shelf {shelf_id}.")
        return ShelfRead(*row)

    async def create(self, data: ShelfCreate) -> ShelfRead:
        """Create a shelf and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ShelfRead(*row)

    async def update(self, shelf_id: UUID, data: ShelfUpdate) -> ShelfRead:
        """Change the given fields of a shelf and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(shelf_id)
        row = await self.db.first(_UPDATE, _id=shelf_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no shelf {shelf_id}.")
        return ShelfRead(*row)

    async def delete(self, shelf_id: UUID) -> None:
        """Delete a shelf."""
        if await self.db.first(_DELETE, _id=shelf_id) is None:
            raise NotFoundError(f"There is no shelf {shelf_id}.")
