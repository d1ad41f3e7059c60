"""Orders: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import AppError, NotFoundError, WrongStateError
from app.models.base import columns_of, table_of
from app.models.enums import OrderStatus
from app.models.order import Order
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Order)
_COLUMNS = columns_of(_TABLE, OrderRead)
_THIS = col(Order.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Order).returning(*_COLUMNS)
_UPDATE: Executable = update(Order).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Order).where(_THIS).returning(col(Order.id))
_PAY_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status) == OrderStatus.draft)
    .values(status=OrderStatus.paid)
    .returning(*_COLUMNS)
)
_SHIP_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status) == OrderStatus.paid)
    .values(status=OrderStatus.shipped)
    .returning(*_COLUMNS)
)
_CANCEL_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status).in_([OrderStatus.draft, OrderStatus.paid]))
    .values(status=OrderStatus.cancelled)
    .returning(*_COLUMNS)
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
        return CursorPage([OrderRead(*row) for row in rows], next_cursor)

    async def get(self, order_id: UUID) -> OrderRead:
        """Return an order."""
        row = await self.db.first(_GET, _id=order_id)
        if row is None:
            raise NotFoundError(f"There is no order {order_id}.")
        return OrderRead(*row)

    async def create(self, data: OrderCreate) -> OrderRead:
        """Create an order and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return OrderRead(*row)

    async def update(self, order_id: UUID, data: OrderUpdate) -> OrderRead:
        """Change the given fields of an order and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(order_id)
        row = await self.db.first(_UPDATE, _id=order_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no order {order_id}.")
        return OrderRead(*row)

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
            await service.on_pay(OrderRead(*row))
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
            await service.on_ship(OrderRead(*row))
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
            await service.on_cancel(OrderRead(*row))
            return await service.get(order_id)

    async def on_cancel(self, order: OrderRead) -> None:
        """Take part in `cancel`: `self` works in its transaction, and an error undoes it."""


async def _refusal(db: Queries, order_id: UUID, way: str) -> AppError:
    """Return why an order could not change its state."""
    row = await db.first(_STATE, _id=order_id)
    if row is None:
        return NotFoundError(f"There is no order {order_id}.")
    return WrongStateError(f"The order {order_id} is {row[0]}: {way}", ("status",))
