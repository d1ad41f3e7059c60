"""Product orders: rules and queries."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.customer import Customer
from app.models.order_item import OrderItem
from app.models.product_order import ProductOrder
from app.schemas.embedded import CustomerSummary, OrderItemSummary
from app.schemas.page import OffsetPage
from app.schemas.product_order import (
    ProductOrderCreate,
    ProductOrderQuery,
    ProductOrderRead,
    ProductOrderUpdate,
)
from app.schemas.types import BigIntegerKey, Timestamp

_TABLE = table_of(ProductOrder)
_COLUMNS = columns_of(_TABLE, ProductOrderRead)
_CUSTOMER_TABLE = table_of(Customer)
_CUSTOMER_COLUMNS = columns_of(_CUSTOMER_TABLE, CustomerSummary)
_THIS = col(ProductOrder.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_CUSTOMER_COLUMNS).select_from(
    _TABLE.join(_CUSTOMER_TABLE, _TABLE.c.customer_id == _CUSTOMER_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(ProductOrder).returning(col(ProductOrder.id))
_UPDATE: Executable = update(ProductOrder).where(_THIS).returning(col(ProductOrder.id))
_DELETE: Executable = delete(ProductOrder).where(_THIS).returning(col(ProductOrder.id))
_ORDER_ITEMS_OF = (
    select(col(OrderItem.order_id), *columns_of(table_of(OrderItem), OrderItemSummary))
    .where(one_of(col(OrderItem.order_id), "_ids"))
    .order_by(col(OrderItem.id))
)
_LISTING = Listing(
    ProductOrder,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
        "placed_date": Timestamp,
    },
    search=["code"],
)


class ProductOrderService:
    """What can be done with product orders."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ProductOrderQuery) -> OffsetPage[ProductOrderRead]:
        """Return a part of the product orders."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage(await self._complete(rows), total, query.limit, query.offset)

    async def get(self, product_order_id: int) -> ProductOrderRead:
        """Return a product order."""
        row = await self.db.first(_GET, _id=product_order_id)
        if row is None:
            raise NotFoundError(f"There is no product order {product_order_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: ProductOrderCreate) -> ProductOrderRead:
        """Create a product order and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await ProductOrderService(tx).get(*row)

    async def update(self, product_order_id: int, data: ProductOrderUpdate) -> ProductOrderRead:
        """Change the given fields of a product order and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(product_order_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=product_order_id, **changes) is None:
                raise NotFoundError(f"There is no product order {product_order_id}.")
            return await ProductOrderService(tx).get(product_order_id)

    async def delete(self, product_order_id: int) -> None:
        """Delete a product order."""
        if await self.db.first(_DELETE, _id=product_order_id) is None:
            raise NotFoundError(f"There is no product order {product_order_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[ProductOrderRead]:
        """Return the product orders of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for product_order_id, *values in await self.db.all(_ORDER_ITEMS_OF, _ids=list(by_key)):
            by_key[product_order_id].order_items.append(OrderItemSummary(*values))
        return reads


def _read(row: AnyRow) -> ProductOrderRead:
    """Return the product order of a row, with the objects that stand beside it."""
    own, customer = split(row, _COLUMNS, _CUSTOMER_COLUMNS)
    values: list[Any] = [
        *own,
        CustomerSummary(*customer),
    ]
    return ProductOrderRead(*values)
