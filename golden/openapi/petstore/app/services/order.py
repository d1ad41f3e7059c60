"""Orders: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.order import Order
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderUpdate
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Order)
_COLUMNS = columns_of(_TABLE, OrderRead)
_THIS = col(Order.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Order).returning(*_COLUMNS)
_UPDATE: Executable = update(Order).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Order).where(_THIS).returning(col(Order.id))
_LISTING = Listing(
    Order,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
)


class OrderService:
    """What can be done with orders."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: OrderQuery) -> CursorPage[OrderRead]:
        """Return a page of orders."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([OrderRead(*row) for row in rows], next_cursor)

    async def get(self, order_id: int) -> OrderRead:
        """Return an order."""
        row = await self.db.first(_GET, _id=order_id)
        if row is None:
            raise NotFoundError(f"There is no order {order_id}.")
        return OrderRead(*row)

    async def create(self, data: OrderCreate) -> OrderRead:
        """Create an order and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return OrderRead(*row)

    async def update(self, order_id: int, data: OrderUpdate) -> OrderRead:
        """Change the given fields of an order and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(order_id)
        row = await self.db.first(_UPDATE, _id=order_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no order {order_id}.")
        return OrderRead(*row)

    async def delete(self, order_id: int) -> None:
        """Delete an order."""
        if await self.db.first(_DELETE, _id=order_id) is None:
            raise NotFoundError(f"There is no order {order_id}.")
