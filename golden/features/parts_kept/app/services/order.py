"""Orders: rules and queries."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.db.soft_delete import delete_referring, restore_row
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of, utcnow
from app.models.order import Order
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp
from app.services.delivery import DeliveryService
from app.services.order_line import OrderLineService

_TABLE = table_of(Order)
_COLUMNS = columns_of(_TABLE, OrderRead)
_THIS = and_(col(Order.id) == bindparam("_id"), col(Order.deleted_at).is_(None))
_CURRENT = at_version(col(Order.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Order).returning(col(Order.id))
_UPDATE: Executable = update(Order).where(_THIS, _CURRENT).returning(col(Order.id))
_VERSION = select(col(Order.version)).where(_THIS)
_DELETE: Executable = update(Order).where(_THIS, _CURRENT).returning(col(Order.id))
_DELETED = (
    select(col(Order.deleted_at))
    .where(col(Order.id) == bindparam("_id"), col(Order.deleted_at).is_not(None))
    .with_for_update()
)
_INSERT_MANY: Executable = insert(Order).returning(col(Order.id), sort_by_parameter_order=True)
_GET_MANY = _SELECT.where(one_of(col(Order.id), "_ids"))
_LISTING = Listing(
    Order,
    _SELECT,
    sorts={
        "id": UUID,
        "number": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Order.deleted_at),
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
        values = data.model_dump(exclude={"lines", "delivery"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await OrderLineService(tx).add_to_orders([(row[0], item) for item in data.lines])
            if data.delivery is not None:
                await DeliveryService(tx).add_to_orders([(row[0], data.delivery)])
            return await OrderService(tx).get(*row)

    async def update(
        self, order_id: UUID, data: OrderUpdate, *, versions: Collection[int] | None = None
    ) -> OrderRead:
        """Change the given fields of an order and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"lines", "delivery"})
        if not data.model_fields_set:
            unchanged = await self.get(order_id)
            check_version(unchanged.version, versions)
            return unchanged
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=order_id, **expected(versions), **changes) is None:
                raise await _missed(tx, order_id)
            if "lines" in data.model_fields_set:
                await OrderLineService(tx).replace_in_orders({order_id: data.lines})
            if "delivery" in data.model_fields_set:
                await DeliveryService(tx).replace_in_orders({order_id: data.delivery})
            return await OrderService(tx).get(order_id)

    async def delete(self, order_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete an order; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if await tx.first(_DELETE, _id=order_id, **expected(versions), deleted_at=now) is None:
                raise await _missed(tx, order_id)
            await delete_referring(tx, _TABLE, (order_id,), now)

    async def restore(self, order_id: UUID) -> OrderRead:
        """Restore an order with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=order_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (order_id,), *deleted)
            return await OrderService(tx).get(order_id)

    async def replace(
        self, order_id: UUID, data: OrderCreate, *, versions: Collection[int] | None = None
    ) -> OrderRead:
        """Replace an order and return it; what is left out takes its default."""
        values = data.model_dump(exclude={"lines", "delivery"})
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=order_id, **expected(versions), **values) is None:
                raise await _missed(tx, order_id)
            await OrderLineService(tx).replace_in_orders({order_id: data.lines})
            await DeliveryService(tx).replace_in_orders({order_id: data.delivery})
            return await OrderService(tx).get(order_id)

    async def bulk_create(self, items: Sequence[OrderCreate]) -> list[OrderRead]:
        """Create orders, all or none, and return them in their order."""
        values = [item.model_dump(exclude={"lines", "delivery"}) for item in items]
        async with self.db.transaction() as tx:
            rows = await tx.many(_INSERT_MANY, values)
            keys = [row[0] for row in rows]
            await OrderLineService(tx).add_to_orders(
                [(key, part) for key, item in zip(keys, items, strict=True) for part in item.lines]
            )
            await DeliveryService(tx).add_to_orders(
                [
                    (key, item.delivery)
                    for key, item in zip(keys, items, strict=True)
                    if item.delivery is not None
                ]
            )
            return await OrderService(tx).get_many(keys)

    async def get_many(self, keys: Sequence[UUID]) -> list[OrderRead]:
        """Return the orders with these keys, in their order."""
        rows = await self.db.all(_GET_MANY, _ids=list(keys))
        reads = await self._complete(rows)
        by_key = {read.id: read for read in reads}
        return [by_key[key] for key in keys]

    async def _complete(self, rows: Sequence[AnyRow]) -> list[OrderRead]:
        """Return the orders of the rows, with what belongs to them."""
        reads = [OrderRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for order_line in await OrderLineService(self.db).of_orders(list(by_key)):
            by_key[order_line.order_id].lines.append(order_line)
        for delivery in await DeliveryService(self.db).of_orders(list(by_key)):
            by_key[delivery.order_id].delivery = delivery
        return reads


async def _missed(db: Queries, order_id: UUID) -> AppError:
    """Return why no order was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=order_id)
    if row is None:
        return NotFoundError(f"There is no order {order_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
