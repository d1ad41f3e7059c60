"""Orders: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import AppError, NotFoundError, NotImplementedActionError, WrongStateError
from app.models.base import columns_of, table_of
from app.models.enums import Format
from app.models.order import Order
from app.models.values import Address
from app.schemas.order import (
    OrderCreate,
    OrderDeliverInput,
    OrderFlagInput,
    OrderForgetAllInput,
    OrderImportInput,
    OrderPriceInput,
    OrderPriceOutput,
    OrderQuery,
    OrderQuoteInput,
    OrderQuoteOutput,
    OrderRead,
    OrderSendInvoiceInput,
    OrderStatisticsOutput,
    OrderUpdate,
)
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
_OPEN_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.state) == Format.html)
    .values(state=Format.pdf)
    .returning(*_COLUMNS)
)
_STATE = select(col(Order.state)).where(_THIS)
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

    async def open(self, order_id: UUID) -> OrderRead:
        """Take an order from html to pdf."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_OPEN_TRANSITION, _id=order_id)
            if row is None:
                raise await _refusal(tx, order_id, "`open` leads from html to pdf.")
            await service.on_open(OrderRead(*row))
            return await service.get(order_id)

    async def on_open(self, order: OrderRead) -> None:
        """Take part in `open`: `self` works in its transaction, and an error undoes it."""

    async def send_invoice(self, order_id: UUID, _data: OrderSendInvoiceInput) -> None:
        """Run the action `send_invoice` on an order.

        Sends the invoice, and keeps a copy.
        """
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `send_invoice` is not written yet.")

    async def archive(self, order_id: UUID) -> None:
        """Run the action `archive` on an order."""
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `archive` is not written yet.")

    async def duplicate(self, order_id: UUID) -> OrderRead:
        """Run the action `duplicate` on an order."""
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `duplicate` is not written yet.")

    async def quote(self, order_id: UUID, _data: OrderQuoteInput) -> OrderQuoteOutput:
        """Run the action `quote` on an order."""
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `quote` is not written yet.")

    async def price(self, order_id: UUID, _query: OrderPriceInput) -> OrderPriceOutput:
        """Run the action `price` on an order."""
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `price` is not written yet.")

    async def flag(self, order_id: UUID, _data: OrderFlagInput) -> OrderRead:
        """Run the action `flag` on an order."""
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `flag` is not written yet.")

    async def unflag(self, order_id: UUID) -> None:
        """Run the action `unflag` on an order."""
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `unflag` is not written yet.")

    async def deliver(self, order_id: UUID, _data: OrderDeliverInput) -> Address:
        """Run the action `deliver` on an order."""
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `deliver` is not written yet.")

    async def route(self, order_id: UUID) -> list[Address]:
        """Run the action `route` on an order."""
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `route` is not written yet.")

    async def import_(self, _data: OrderImportInput) -> list[OrderRead]:
        """Run the action `import` on orders."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `import` is not written yet.")

    async def statistics(self) -> OrderStatisticsOutput:
        """Run the action `statistics` on orders."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `statistics` is not written yet.")

    async def forget_all(self, _query: OrderForgetAllInput) -> None:
        """Run the action `forget_all` on orders."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `forget_all` is not written yet.")


async def _refusal(db: Queries, order_id: UUID, way: str) -> AppError:
    """Return why an order could not change its state."""
    row = await db.first(_STATE, _id=order_id)
    if row is None:
        return NotFoundError(f"There is no order {order_id}.")
    return WrongStateError(f"The order {order_id} is {row[0]}: {way}", ("state",))
