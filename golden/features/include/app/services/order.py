"""Orders: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.order import Order, OrderProductLink
from app.models.product import Product
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Order)
_COLUMNS = columns_of(_TABLE, OrderRead)
_THIS = col(Order.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Order).returning(col(Order.id))
_UPDATE: Executable = update(Order).where(_THIS).returning(col(Order.id))
_LOCK = select(col(Order.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Order).where(_THIS).returning(col(Order.id))
_PRODUCT_IDS_OF = (
    select(col(OrderProductLink.order_id), col(OrderProductLink.product_id))
    .where(one_of(col(OrderProductLink.order_id), "_ids"))
    .order_by(col(OrderProductLink.product_id))
)
_ADD_PRODUCTS: Executable = (
    insert(OrderProductLink)
    .from_select(
        ["order_id", "product_id"],
        select(col(Order.id), col(Product.id))
        .join_from(Order, Product, true())
        .where(col(Order.id) == bindparam("_id"), one_of(col(Product.id), "_ids")),
    )
    .returning(col(OrderProductLink.product_id))
)
_REMOVE_PRODUCTS = delete(OrderProductLink).where(
    col(OrderProductLink.order_id) == bindparam("_id")
)
_LISTING = Listing(
    Order,
    _SELECT,
    sorts={
        "id": UUID,
        "number": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class OrderService:
    """What can be done with orders."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: OrderQuery) -> CursorPage[OrderRead]:
        """Return a page of orders."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, order_id: UUID) -> OrderRead:
        """Return an order."""
        row = await self.db.first(_GET, _id=order_id)
        if row is None:
            raise NotFoundError(f"There is no order {order_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: OrderCreate) -> OrderRead:
        """Create an order and return it."""
        values = data.model_dump(exclude={"product_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_products(tx, row[0], data.product_ids)
            return await OrderService(tx).get(*row)

    async def update(self, order_id: UUID, data: OrderUpdate) -> OrderRead:
        """Change the given fields of an order and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"product_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=order_id) is None:
                raise NotFoundError(f"There is no order {order_id}.")
            if changes:
                await tx.one(_UPDATE, _id=order_id, **changes)
            if "product_ids" in data.model_fields_set:
                await _set_products(tx, order_id, data.product_ids)
            return await OrderService(tx).get(order_id)

    async def delete(self, order_id: UUID) -> None:
        """Delete an order."""
        if await self.db.first(_DELETE, _id=order_id) is None:
            raise NotFoundError(f"There is no order {order_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[OrderRead]:
        """Return the orders of the rows, with what belongs to them."""
        reads = [OrderRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for order_id, key in await self.db.all(_PRODUCT_IDS_OF, _ids=list(by_key)):
            by_key[order_id].product_ids.append(key)
        return reads


async def _set_products(tx: Queries, order_id: UUID, product_ids: Sequence[UUID]) -> None:
    wanted = set(product_ids)
    await tx.all(_REMOVE_PRODUCTS, _id=order_id)
    added = await tx.all(_ADD_PRODUCTS, _id=order_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError(
            "A product that is referred to does not exist.", ("product_ids",)
        )
