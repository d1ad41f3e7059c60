"""Order items: rules and queries."""

from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.order_item import OrderItem
from app.models.product import Product
from app.schemas.embedded import ProductSummary
from app.schemas.order_item import (
    OrderItemCreate,
    OrderItemQuery,
    OrderItemRead,
    OrderItemTotalPriceFilter,
    OrderItemUpdate,
)
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey, IntegerParameter

_TABLE = table_of(OrderItem)
_COLUMNS = columns_of(_TABLE, OrderItemRead)
_PRODUCT_TABLE = table_of(Product)
_PRODUCT_COLUMNS = columns_of(_PRODUCT_TABLE, ProductSummary)
_THIS = col(OrderItem.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_PRODUCT_COLUMNS).select_from(
    _TABLE.join(_PRODUCT_TABLE, _TABLE.c.product_id == _PRODUCT_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(OrderItem).returning(col(OrderItem.id))
_UPDATE: Executable = update(OrderItem).where(_THIS).returning(col(OrderItem.id))
_DELETE: Executable = delete(OrderItem).where(_THIS).returning(col(OrderItem.id))
_LISTING = Listing(
    OrderItem,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
        "quantity": IntegerParameter,
        "total_price": OrderItemTotalPriceFilter,
    },
)


class OrderItemService:
    """What can be done with order items."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: OrderItemQuery) -> OffsetPage[OrderItemRead]:
        """Return a part of the order items."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([_read(row) for row in rows], total, query.limit, query.offset)

    async def get(self, order_item_id: int) -> OrderItemRead:
        """Return an order item."""
        row = await self.db.first(_GET, _id=order_item_id)
        if row is None:
            raise NotFoundError(f"There is no order item {order_item_id}.")
        return _read(row)

    async def create(self, data: OrderItemCreate) -> OrderItemRead:
        """Create an order item and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await OrderItemService(tx).get(*row)

    async def update(self, order_item_id: int, data: OrderItemUpdate) -> OrderItemRead:
        """Change the given fields of an order item and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(order_item_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=order_item_id, **changes) is None:
                raise NotFoundError(f"There is no order item {order_item_id}.")
            return await OrderItemService(tx).get(order_item_id)

    async def delete(self, order_item_id: int) -> None:
        """Delete an order item."""
        if await self.db.first(_DELETE, _id=order_item_id) is None:
            raise NotFoundError(f"There is no order item {order_item_id}.")


def _read(row: AnyRow) -> OrderItemRead:
    """Return the order item of a row, with the objects that stand beside it."""
    own, product = split(row, _COLUMNS, _PRODUCT_COLUMNS)
    values: list[Any] = [
        *own,
        ProductSummary(*product),
    ]
    return OrderItemRead(*values)
