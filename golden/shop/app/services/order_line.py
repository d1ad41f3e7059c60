"""Order lines: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.order_line import OrderLine
from app.schemas.order_line import (
    OrderLineCreate,
    OrderLineQuery,
    OrderLineRead,
    OrderLineUnitPriceFilter,
    OrderLineUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(OrderLine)
_COLUMNS = columns_of(_TABLE, OrderLineRead)
_THIS = col(OrderLine.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(OrderLine).returning(*_COLUMNS)
_UPDATE: Executable = update(OrderLine).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(OrderLine).where(_THIS).returning(col(OrderLine.id))
_LISTING = Listing(
    OrderLine,
    _SELECT,
    sorts={
        "id": UUID,
        "quantity": IntegerParameter,
        "unit_price": OrderLineUnitPriceFilter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class OrderLineService:
    """What can be done with order lines."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: OrderLineQuery) -> CursorPage[OrderLineRead]:
        """Return a page of order lines."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([OrderLineRead(*row) for row in rows], next_cursor)

    async def get(self, order_line_id: UUID) -> OrderLineRead:
        """Return an order line."""
        row = await self.db.first(_GET, _id=order_line_id)
        if row is None:
            raise NotFoundError(f"There is no order line {order_line_id}.")
        return OrderLineRead(*row)

    async def create(self, data: OrderLineCreate) -> OrderLineRead:
        """Create an order line and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return OrderLineRead(*row)

    async def update(self, order_line_id: UUID, data: OrderLineUpdate) -> OrderLineRead:
        """Change the given fields of an order line and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(order_line_id)
        row = await self.db.first(_UPDATE, _id=order_line_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no order line {order_line_id}.")
        return OrderLineRead(*row)

    async def delete(self, order_line_id: UUID) -> None:
        """Delete an order line."""
        if await self.db.first(_DELETE, _id=order_line_id) is None:
            raise NotFoundError(f"There is no order line {order_line_id}.")
