"""Selects: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.select import SelectModel
from app.schemas.page import CursorPage
from app.schemas.select import SelectCreate, SelectQuery, SelectRead, SelectUpdate
from app.schemas.types import Date, IntegerParameter, Text

_TABLE = table_of(SelectModel)
_COLUMNS = columns_of(_TABLE, SelectRead)
_THIS = col(SelectModel.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(SelectModel).returning(*_COLUMNS)
_UPDATE: Executable = update(SelectModel).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(SelectModel).where(_THIS).returning(col(SelectModel.id))
_LISTING = Listing(
    SelectModel,
    _SELECT,
    sorts={
        "id": UUID,
        "order": IntegerParameter,
        "group": Text,
        "where": Text,
        "end": Date,
        "offset": IntegerParameter,
    },
    order=["-order", "group"],
)


class SelectService:
    """What can be done with selects."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SelectQuery) -> CursorPage[SelectRead]:
        """Return a page of selects."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SelectRead(*row) for row in rows], next_cursor)

    async def get(self, select_id: UUID) -> SelectRead:
        """Return a select."""
        row = await self.db.first(_GET, _id=select_id)
        if row is None:
            raise NotFoundError(f"There is no select {select_id}.")
        return SelectRead(*row)

    async def create(self, data: SelectCreate) -> SelectRead:
        """Create a select and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SelectRead(*row)

    async def update(self, select_id: UUID, data: SelectUpdate) -> SelectRead:
        """Change the given fields of a select and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(select_id)
        row = await self.db.first(_UPDATE, _id=select_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no select {select_id}.")
        return SelectRead(*row)

    async def delete(self, select_id: UUID) -> None:
        """Delete a select."""
        if await self.db.first(_DELETE, _id=select_id) is None:
            raise NotFoundError(f"There is no select {select_id}.")
