"""Stocks: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.stock import Stock
from app.schemas.page import CursorPage
from app.schemas.stock import StockCreate, StockQuery, StockRead, StockUpdate
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(Stock)
_COLUMNS = columns_of(_TABLE, StockRead)
_THIS = col(Stock.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Stock).returning(*_COLUMNS)
_UPDATE: Executable = update(Stock).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Stock).where(_THIS).returning(col(Stock.id))
_LISTING = Listing(
    Stock,
    _SELECT,
    sorts={
        "id": UUID,
        "amount": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class StockService:
    """What can be done with stocks."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: StockQuery) -> CursorPage[StockRead]:
        """Return a page of stocks."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([StockRead(*row) for row in rows], next_cursor)

    async def get(self, stock_id: UUID) -> StockRead:
        """Return a stock."""
        row = await self.db.first(_GET, _id=stock_id)
        if row is None:
            raise NotFoundError(f"There is no stock {stock_id}.")
        return StockRead(*row)

    async def create(self, data: StockCreate) -> StockRead:
        """Create a stock and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return StockRead(*row)

    async def update(self, stock_id: UUID, data: StockUpdate) -> StockRead:
        """Change the given fields of a stock and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(stock_id)
        row = await self.db.first(_UPDATE, _id=stock_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no stock {stock_id}.")
        return StockRead(*row)

    async def delete(self, stock_id: UUID) -> None:
        """Delete a stock."""
        if await self.db.first(_DELETE, _id=stock_id) is None:
            raise NotFoundError(f"There is no stock {stock_id}.")
