"""Tables: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.table import TableModel
from app.schemas.page import CursorPage
from app.schemas.table import TableCreate, TableQuery, TableRead, TableUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(TableModel)
_COLUMNS = columns_of(_TABLE, TableRead)
_THIS = col(TableModel.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(TableModel).returning(*_COLUMNS)
_UPDATE: Executable = update(TableModel).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(TableModel).where(_THIS).returning(col(TableModel.id))
_LISTING = Listing(
    TableModel,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class TableService:
    """What can be done with tables."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: TableQuery) -> CursorPage[TableRead]:
        """Return a page of tables."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([TableRead(*row) for row in rows], next_cursor)

    async def get(self, table_id: UUID) -> TableRead:
        """Return a table."""
        row = await self.db.first(_GET, _id=table_id)
        if row is None:
            raise NotFoundError(f"There is no table {table_id}.")
        return TableRead(*row)

    async def create(self, data: TableCreate) -> TableRead:
        """Create a table and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return TableRead(*row)

    async def update(self, table_id: UUID, data: TableUpdate) -> TableRead:
        """Change the given fields of a table and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(table_id)
        row = await self.db.first(_UPDATE, _id=table_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no table {table_id}.")
        return TableRead(*row)

    async def delete(self, table_id: UUID) -> None:
        """Delete a table."""
        if await self.db.first(_DELETE, _id=table_id) is None:
            raise NotFoundError(f"There is no table {table_id}.")
