"""Orders: rules and queries."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import AppError, MissingReferenceError, NotFoundError, WrongStateError
from app.models.base import columns_of, table_of
from app.models.enums import OrderStatus
from app.models.label import Label
from app.models.order import Order, OrderLabelLink
from app.models.owner import Owner
from app.schemas.embedded import OwnerSummary
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderShipInput, OrderUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Order)
_COLUMNS = columns_of(_TABLE, OrderRead)
_OWNER_TABLE = table_of(Owner)
_OWNER_COLUMNS = columns_of(_OWNER_TABLE, OwnerSummary)
_THIS = col(Order.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_OWNER_COLUMNS).select_from(
    _TABLE.join(_OWNER_TABLE, _TABLE.c.owner_id == _OWNER_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Order).returning(col(Order.id))
_UPDATE: Executable = update(Order).where(_THIS).returning(col(Order.id))
_LOCK = select(col(Order.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Order).where(_THIS).returning(col(Order.id))
_SHIP_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status) == OrderStatus.in_progress)
    .values(status=OrderStatus.shipped)
    .returning(col(Order.id))
)
_CALL_OFF_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status).in_([OrderStatus.draft, OrderStatus.in_progress]))
    .values(status=OrderStatus.called_off)
    .returning(col(Order.id))
)
_REOPEN_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status).in_([OrderStatus.called_off, OrderStatus.shipped]))
    .values(status=OrderStatus.draft)
    .returning(col(Order.id))
)
_IMPORT_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status) == OrderStatus.draft)
    .values(status=OrderStatus.in_progress)
    .returning(col(Order.id))
)
_TOUCH_TRANSITION: Executable = (
    update(Order)
    .where(_THIS, col(Order.status).in_([OrderStatus.in_progress, OrderStatus.draft]))
    .values(status=OrderStatus.in_progress)
    .returning(col(Order.id))
)
_STATE = select(col(Order.status)).where(_THIS)
_LABEL_IDS_OF = (
    select(col(OrderLabelLink.order_id), col(OrderLabelLink.label_id))
    .where(one_of(col(OrderLabelLink.order_id), "_ids"))
    .order_by(col(OrderLabelLink.label_id))
)
_ADD_LABELS: Executable = (
    insert(OrderLabelLink)
    .from_select(
        ["order_id", "label_id"],
        select(col(Order.id), col(Label.id))
        .join_from(Order, Label, true())
        .where(col(Order.id) == bindparam("_id"), one_of(col(Label.id), "_ids")),
    )
    .returning(col(OrderLabelLink.label_id))
)
_REMOVE_LABELS = delete(OrderLabelLink).where(col(OrderLabelLink.order_id) == bindparam("_id"))
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
        values = data.model_dump(exclude={"label_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_labels(tx, row[0], data.label_ids)
            return await OrderService(tx).get(*row)

    async def update(self, order_id: UUID, data: OrderUpdate) -> OrderRead:
        """Change the given fields of an order and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"label_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=order_id) is None:
                raise NotFoundError(f"There is no order {order_id}.")
            if changes:
                await tx.one(_UPDATE, _id=order_id, **changes)
            if "label_ids" in data.model_fields_set:
                await _set_labels(tx, order_id, data.label_ids)
            return await OrderService(tx).get(order_id)

    async def delete(self, order_id: UUID) -> None:
        """Delete an order."""
        if await self.db.first(_DELETE, _id=order_id) is None:
            raise NotFoundError(f"There is no order {order_id}.")

    async def ship(self, order_id: UUID, data: OrderShipInput) -> OrderRead:
        """Take an order from in-progress to shipped.

        Hands the parcels over.

        The carrier tells the tracking number.
        """
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_SHIP_TRANSITION, _id=order_id)
            if row is None:
                raise await _refusal(tx, order_id, "`ship` leads from in-progress to shipped.")
            await service.on_ship(await service.get(order_id), data)
            return await service.get(order_id)

    async def on_ship(self, order: OrderRead, data: OrderShipInput) -> None:
        """Take part in `ship`: `self` works in its transaction, and an error undoes it."""

    async def call_off(self, order_id: UUID) -> OrderRead:
        """Take an order from draft or in-progress to called off."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_CALL_OFF_TRANSITION, _id=order_id)
            if row is None:
                raise await _refusal(
                    tx, order_id, "`call_off` leads from draft or in-progress to called off."
                )
            await service.on_call_off(await service.get(order_id))
            return await service.get(order_id)

    async def on_call_off(self, order: OrderRead) -> None:
        """Take part in `call_off`: `self` works in its transaction, and an error undoes it."""

    async def reopen(self, order_id: UUID) -> OrderRead:
        """Take an order from called off or shipped to draft."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_REOPEN_TRANSITION, _id=order_id)
            if row is None:
                raise await _refusal(
                    tx, order_id, "`reopen` leads from called off or shipped to draft."
                )
            await service.on_reopen(await service.get(order_id))
            return await service.get(order_id)

    async def on_reopen(self, order: OrderRead) -> None:
        """Take part in `reopen`: `self` works in its transaction, and an error undoes it."""

    async def import_(self, order_id: UUID) -> OrderRead:
        """Take an order from draft to in-progress."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_IMPORT_TRANSITION, _id=order_id)
            if row is None:
                raise await _refusal(tx, order_id, "`import` leads from draft to in-progress.")
            await service.on_import(await service.get(order_id))
            return await service.get(order_id)

    async def on_import(self, order: OrderRead) -> None:
        """Take part in `import`: `self` works in its transaction, and an error undoes it."""

    async def touch(self, order_id: UUID) -> OrderRead:
        """Take an order from in-progress or draft to in-progress."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_TOUCH_TRANSITION, _id=order_id)
            if row is None:
                raise await _refusal(
                    tx, order_id, "`touch` leads from in-progress or draft to in-progress."
                )
            await service.on_touch(await service.get(order_id))
            return await service.get(order_id)

    async def on_touch(self, order: OrderRead) -> None:
        """Take part in `touch`: `self` works in its transaction, and an error undoes it."""

    async def _complete(self, rows: Sequence[AnyRow]) -> list[OrderRead]:
        """Return the orders of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for order_id, key in await self.db.all(_LABEL_IDS_OF, _ids=list(by_key)):
            by_key[order_id].label_ids.append(key)
        return reads


def _read(row: AnyRow) -> OrderRead:
    """Return the order of a row, with the objects that stand beside it."""
    own, owner = split(row, _COLUMNS, _OWNER_COLUMNS)
    values: list[Any] = [
        *own,
        OwnerSummary(*owner),
    ]
    return OrderRead(*values)


async def _set_labels(tx: Queries, order_id: UUID, label_ids: Sequence[UUID]) -> None:
    wanted = set(label_ids)
    await tx.all(_REMOVE_LABELS, _id=order_id)
    added = await tx.all(_ADD_LABELS, _id=order_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A label that is referred to does not exist.", ("label_ids",))


async def _refusal(db: Queries, order_id: UUID, way: str) -> AppError:
    """Return why an order could not change its state."""
    row = await db.first(_STATE, _id=order_id)
    if row is None:
        return NotFoundError(f"There is no order {order_id}.")
    return WrongStateError(f"The order {order_id} is {row[0]}: {way}", ("status",))
