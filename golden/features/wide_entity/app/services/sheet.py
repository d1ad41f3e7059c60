"""Sheets: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.sheet import Sheet
from app.schemas.page import CursorPage
from app.schemas.sheet import SheetCreate, SheetQuery, SheetRead, SheetUpdate
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(Sheet)
_COLUMNS = columns_of(_TABLE, SheetRead)
_THIS = col(Sheet.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Sheet).returning(*_COLUMNS)
_UPDATE: Executable = update(Sheet).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Sheet).where(_THIS).returning(col(Sheet.id))
_LISTING = Listing(
    Sheet,
    _SELECT,
    sorts={
        "id": UUID,
        "field_number_01": IntegerParameter,
        "field_number_13": IntegerParameter,
        "field_number_25": IntegerParameter,
        "field_number_37": IntegerParameter,
        "field_number_49": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class SheetService:
    """What can be done with sheets."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SheetQuery) -> CursorPage[SheetRead]:
        """Return a page of sheets."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SheetRead(*row) for row in rows], next_cursor)

    async def get(self, sheet_id: UUID) -> SheetRead:
        """Return a sheet."""
        row = await self.db.first(_GET, _id=sheet_id)
        if row is None:
            raise NotFoundError(f"There is no sheet {sheet_id}.")
        return SheetRead(*row)

    async def create(self, data: SheetCreate) -> SheetRead:
        """Create a sheet and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SheetRead(*row)

    async def update(self, sheet_id: UUID, data: SheetUpdate) -> SheetRead:
        """Change the given fields of a sheet and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(sheet_id)
        row = await self.db.first(_UPDATE, _id=sheet_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no sheet {sheet_id}.")
        return SheetRead(*row)

    async def delete(self, sheet_id: UUID) -> None:
        """Delete a sheet."""
        if await self.db.first(_DELETE, _id=sheet_id) is None:
            raise NotFoundError(f"There is no sheet {sheet_id}.")
