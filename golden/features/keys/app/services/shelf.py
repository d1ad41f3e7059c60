"""Shelves: rules and queries."""

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.shelf import Shelf
from app.schemas.page import CursorPage
from app.schemas.shelf import ShelfCreate, ShelfQuery, ShelfRead, ShelfUpdate
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(Shelf)
_COLUMNS = columns_of(_TABLE, ShelfRead)
_THIS = and_(col(Shelf.lot_number) == bindparam("_lot_number"), col(Shelf.row) == bindparam("_row"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Shelf).returning(*_COLUMNS)
_UPDATE: Executable = update(Shelf).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Shelf).where(_THIS).returning(col(Shelf.lot_number), col(Shelf.row))
_LISTING = Listing(
    Shelf,
    _SELECT,
    sorts={
        "lot_number": IntegerParameter,
        "row": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    order=["lot_number"],
)


class ShelfService:
    """What can be done with shelves."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ShelfQuery) -> CursorPage[ShelfRead]:
        """Return a page of shelves."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ShelfRead(*row) for row in rows], next_cursor)

    async def get(self, lot_number: int, shelf_row: int) -> ShelfRead:
        """Return a shelf."""
        row = await self.db.first(_GET, _lot_number=lot_number, _row=shelf_row)
        if row is None:
            raise NotFoundError(f"There is no shelf {lot_number}, {shelf_row}.")
        return ShelfRead(*row)

    async def create(self, data: ShelfCreate) -> ShelfRead:
        """Create a shelf and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ShelfRead(*row)

    async def update(self, lot_number: int, shelf_row: int, data: ShelfUpdate) -> ShelfRead:
        """Change the given fields of a shelf and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(lot_number, shelf_row)
        row = await self.db.first(_UPDATE, _lot_number=lot_number, _row=shelf_row, **changes)
        if row is None:
            raise NotFoundError(f"There is no shelf {lot_number}, {shelf_row}.")
        return ShelfRead(*row)

    async def delete(self, lot_number: int, shelf_row: int) -> None:
        """Delete a shelf."""
        if await self.db.first(_DELETE, _lot_number=lot_number, _row=shelf_row) is None:
            raise NotFoundError(f"There is no shelf {lot_number}, {shelf_row}.")
