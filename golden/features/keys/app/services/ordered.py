"""Ordereds: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.ordered import Ordered
from app.schemas.ordered import OrderedCreate, OrderedQuery, OrderedRead, OrderedUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Ordered)
_COLUMNS = columns_of(_TABLE, OrderedRead)
_THIS = col(Ordered.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Ordered).returning(*_COLUMNS)
_UPDATE: Executable = update(Ordered).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Ordered).where(_THIS).returning(col(Ordered.id))
_LISTING = Listing(
    Ordered,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class OrderedService:
    """What can be done with ordereds."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: OrderedQuery) -> CursorPage[OrderedRead]:
        """Return a page of ordereds."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([OrderedRead(*row) for row in rows], next_cursor)

    async def get(self, ordered_id: UUID) -> OrderedRead:
        """Return an ordered."""
        row = await self.db.first(_GET, _id=ordered_id)
        if row is None:
            raise NotFoundError(f"There is no ordered {ordered_id}.")
        return OrderedRead(*row)

    async def create(self, data: OrderedCreate) -> OrderedRead:
        """Create an ordered and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return OrderedRead(*row)

    async def update(self, ordered_id: UUID, data: OrderedUpdate) -> OrderedRead:
        """Change the given fields of an ordered and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(ordered_id)
        row = await self.db.first(_UPDATE, _id=ordered_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no ordered {ordered_id}.")
        return OrderedRead(*row)

    async def delete(self, ordered_id: UUID) -> None:
        """Delete an ordered."""
        if await self.db.first(_DELETE, _id=ordered_id) is None:
            raise NotFoundError(f"There is no ordered {ordered_id}.")
