"""Indexes: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.index import IndexModel
from app.schemas.index import IndexCreate, IndexQuery, IndexRead, IndexUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(IndexModel)
_COLUMNS = columns_of(_TABLE, IndexRead)
_THIS = col(IndexModel.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(IndexModel).returning(*_COLUMNS)
_UPDATE: Executable = update(IndexModel).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(IndexModel).where(_THIS).returning(col(IndexModel.id))
_LISTING = Listing(
    IndexModel,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class IndexService:
    """What can be done with indexes."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: IndexQuery) -> CursorPage[IndexRead]:
        """Return a page of indexes."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([IndexRead(*row) for row in rows], next_cursor)

    async def get(self, index_id: UUID) -> IndexRead:
        """Return an index."""
        row = await self.db.first(_GET, _id=index_id)
        if row is None:
            raise NotFoundError(f"There is no index {index_id}.")
        return IndexRead(*row)

    async def create(self, data: IndexCreate) -> IndexRead:
        """Create an index and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return IndexRead(*row)

    async def update(self, index_id: UUID, data: IndexUpdate) -> IndexRead:
        """Change the given fields of an index and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(index_id)
        row = await self.db.first(_UPDATE, _id=index_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no index {index_id}.")
        return IndexRead(*row)

    async def delete(self, index_id: UUID) -> None:
        """Delete an index."""
        if await self.db.first(_DELETE, _id=index_id) is None:
            raise NotFoundError(f"There is no index {index_id}.")
