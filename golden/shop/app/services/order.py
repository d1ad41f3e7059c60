"""Orders: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import AnyRow, Queries
from app.errors import AppError, NotFoundError, WrongStateError
from app.models.base import columns_of, table_of
from app.models.enums import OrderStatus
from app.models.order import Order
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp
from app.services.order_line import OrderLineService

_TABLE = table_of(Order)
_COLUMNS = columns_of(_TABLE, OrderRead)
_THIS = col(Order.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Order).returning(col(Order.id))
_UPDATE: Executable = update(Order).where(_THIS).returning(col(Order.id))
_LOCK = select(col(Order.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Order).where(_THIS).returning(col(Order.id))
_PAY_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status) == OrderStatus.draft)
    .values(status=OrderStatus.paid)
    .returning(col(Order.id))
)
_SHIP_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status) == OrderStatus.paid)
    .values(status=OrderStatus.shipped)
    .returning(col(Order.id))
)
_CANCEL_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status).in_([OrderStatus.draft, OrderStatus.paid]))
    .values(status=OrderStatus.cancelled)
    .returning(col(Order.id))
)
_STATE = select(col(Order.status)).where(_THIS)
_LISTING = Listing(
    Order,
    _SELECT,
    sorts={
        "id": UUID,
        "number": Text,
        "placed_at": Timestamp,
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
        values = data.model_dump(exclude={"lines"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await OrderLineService(tx).add_to_orders([(row[0], item) for item in data.lines])
            return await OrderService(tx).get(*row)

    async def update(self, order_id: UUID, data: OrderUpdate) -> OrderRead:
        """Change the given fields of an order and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"lines"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=order_id) is None:
                raise NotFoundError(f"There is no order {order_id}.")
            if changes:
                await tx.one(_UPDATE, _id=order_id, **changes)
            if "lines" in data.model_fields_set:
                await OrderLineService(tx).replace_in_orders({order_id: data.lines})
            return await OrderService(tx).get(order_id)

    async def delete(self, order_id: UUID) -> None:
        """Delete an order."""
        if await self.db.first(_DELETE, _id=order_id) is None:
            raise NotFoundError(f"There is no order {order_id}.")

    async def pay(self, order_id: UUID) -> OrderRead:
        """Take an order from draft to paid."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_PAY_TRANSITION, _id=order_id)
            if row is None:
                raise await _refusal(tx, order_id, "`pay` leads from draft to paid.")
            await service.on_pay(await service.get(order_id))
            return await service.get(order_id)

    async def on_pay(self, order: OrderRead) -> None:
        """Take part in `pay`: `self` works in its transaction, and an error undoes it."""

    async def ship(self, order_id: UUID) -> OrderRead:
        """Take an order from paid to shipped."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_SHIP_TRANSITION, _id=order_id)
            if row is None:
                raise await _refusal(tx, order_id, "`ship` leads from paid to shipped.")
            await service.on_ship(await service.get(order_id))
            return await service.get(order_id)

    async def on_ship(self, order: OrderRead) -> None:
        """Take part in `ship`: `self` works in its transaction, and an error undoes it."""

    async def cancel(self, order_id: UUID) -> OrderRead:
        """Take an order from draft or paid to cancelled."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_CANCEL_TRANSITION, _id=order_id)
            if row is None:
                raise await _refusal(
                    tx, order_id, "`cancel` leads from draft or paid to cancelled."
                )
            await service.on_cancel(await service.get(order_id))
            return await service.get(order_id)

    async def on_cancel(self, order: OrderRead) -> None:
        """Take part in `cancel`: `self` works in its transaction, and an error undoes it."""

    async def _complete(self, rows: Sequence[AnyRow]) -> list[OrderRead]:
        """Return the orders of the rows, with what belongs to them."""
        reads = [OrderRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for order_line in await OrderLineService(self.db).of_orders(list(by_key)):
            by_key[order_line.order_id].lines.append(order_line)
        return reads


async def _refusal(db: Queries, order_id: UUID, way: str) -> AppError:
    """Return why an order could not change its state."""
    row = await db.first(_STATE, _id=order_id)
    if row is None:
        return NotFoundError(f"There is no order {order_id}.")
    return WrongStateError(f"The order {order_id} is {row[0]}: {way}", ("status",))
