"""Orders: rules and queries."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.access import CUSTOMERS, EVERYTHING, ORDERS, Access
from app.db.listing import Listing
from app.db.membership import one_of
from app.db.owners import Reference, by_owner, check_seen, customers_of, orders_of, sees
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.db.soft_delete import delete_referring, restore_row
from app.errors import AppError, NotFoundError, NotImplementedActionError, WrongStateError
from app.models.base import columns_of, table_of, utcnow
from app.models.customer import Customer
from app.models.enums import OrderStatus
from app.models.order import Order
from app.schemas.embedded import CustomerSummary
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderRemindInput, OrderUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp
from app.services.order_line import OrderLineService

_TABLE = table_of(Order)
_COLUMNS = columns_of(_TABLE, OrderRead)
_CUSTOMER_TABLE = table_of(Customer)
_CUSTOMER_COLUMNS = columns_of(_CUSTOMER_TABLE, CustomerSummary)
_THIS = and_(col(Order.id) == bindparam("_id"), col(Order.deleted_at).is_(None))
_OWNED = orders_of("_owner")
_SELECT = select(*_COLUMNS, *_CUSTOMER_COLUMNS).select_from(
    _TABLE.outerjoin(
        _CUSTOMER_TABLE,
        and_(
            _TABLE.c.customer_id == _CUSTOMER_TABLE.c.id, sees("customers", customers_of("_viewer"))
        ),
    )
)
_GET = by_owner(_SELECT.where(_THIS), _OWNED)
_INSERT: Executable = insert(Order).returning(col(Order.id))
_UPDATE = by_owner(update(Order).where(_THIS).returning(col(Order.id)), _OWNED)
_LOCK = by_owner(select(col(Order.id)).where(_THIS).with_for_update(), _OWNED)
_DELETE = by_owner(update(Order).where(_THIS).returning(col(Order.id)), _OWNED)
_DELETED = by_owner(
    select(col(Order.deleted_at))
    .where(col(Order.id) == bindparam("_id"), col(Order.deleted_at).is_not(None))
    .with_for_update(),
    _OWNED,
)
_INSERT_MANY: Executable = insert(Order).returning(col(Order.id), sort_by_parameter_order=True)
_GET_MANY = _SELECT.where(one_of(col(Order.id), "_ids"))
_DELETE_MANY = by_owner(
    update(Order)
    .where(one_of(col(Order.id), "_ids"), col(Order.deleted_at).is_(None))
    .returning(col(Order.id)),
    _OWNED,
)
_PAY_TRANSITION = by_owner(
    update(Order)
    .where(_THIS, col(Order.status) == OrderStatus.draft)
    .values(status=OrderStatus.paid)
    .returning(col(Order.id)),
    _OWNED,
)
_SHIP_TRANSITION = by_owner(
    update(Order)
    .where(_THIS, col(Order.status) == OrderStatus.paid)
    .values(status=OrderStatus.shipped)
    .returning(col(Order.id)),
    _OWNED,
)
_CANCEL_TRANSITION = by_owner(
    update(Order)
    .where(_THIS, col(Order.status).in_([OrderStatus.draft, OrderStatus.paid]))
    .values(status=OrderStatus.cancelled)
    .returning(col(Order.id)),
    _OWNED,
)
_STATE = by_owner(select(col(Order.status)).where(_THIS), _OWNED)
_REFERENCES = [
    Reference(
        ("customer_id",),
        ("customer_id",),
        CUSTOMERS["get"],
        theirs=select(col(Customer.id)).where(
            one_of(col(Customer.id), "_keys"), customers_of("_viewer")
        ),
        owning=True,
    ),
]
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
_OWN_LISTING = _LISTING.where(_OWNED)


class OrderService:
    """What can be done with orders."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access
        self.sight = access.sight(customers=CUSTOMERS["get"])

    async def search(self, query: OrderQuery) -> CursorPage[OrderRead]:
        """Return a page of orders."""
        # Whoever may restore rows sees those that are deleted.
        access = self.access.also(ORDERS["restore"]) if query.deleted else self.access
        listing = _LISTING if access.owner is None else _OWN_LISTING
        rows, next_cursor = await listing.page(self.db, query, **access.bound, **self.sight)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, order_id: UUID) -> OrderRead:
        """Return an order."""
        row = await self.db.first(
            _GET.of(self.access), _id=order_id, **self.access.bound, **self.sight
        )
        if row is None:
            raise NotFoundError(f"There is no order {order_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: OrderCreate) -> OrderRead:
        """Create an order and return it."""
        values = data.model_dump(exclude={"lines"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await check_seen(tx, self.access, _REFERENCES, [values])
            await OrderLineService(tx, self.access).add_to_orders(
                [(row[0], item) for item in data.lines]
            )
            return await OrderService(tx, self.access).get(*row)

    async def update(self, order_id: UUID, data: OrderUpdate) -> OrderRead:
        """Change the given fields of an order and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"lines"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK.of(self.access), _id=order_id, **self.access.bound) is None:
                raise NotFoundError(f"There is no order {order_id}.")
            if changes:
                await tx.one(_UPDATE.of(self.access), _id=order_id, **self.access.bound, **changes)
                await check_seen(tx, self.access, _REFERENCES, [changes])
            if "lines" in data.model_fields_set:
                await OrderLineService(tx, self.access).replace_in_orders({order_id: data.lines})
            return await OrderService(tx, self.access).get(order_id)

    async def delete(self, order_id: UUID) -> None:
        """Delete an order; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if (
                await tx.first(
                    _DELETE.of(self.access), _id=order_id, **self.access.bound, deleted_at=now
                )
                is None
            ):
                raise NotFoundError(f"There is no order {order_id}.")
            await delete_referring(tx, _TABLE, (order_id,), now)

    async def restore(self, order_id: UUID) -> OrderRead:
        """Restore an order with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED.of(self.access), _id=order_id, **self.access.bound)
            if deleted is not None:
                await restore_row(tx, _TABLE, (order_id,), *deleted)
            return await OrderService(tx, self.access).get(order_id)

    async def replace(self, order_id: UUID, data: OrderCreate) -> OrderRead:
        """Replace an order and return it; what is left out takes its default."""
        values = data.model_dump(exclude={"lines"})
        async with self.db.transaction() as tx:
            if (
                await tx.first(_UPDATE.of(self.access), _id=order_id, **self.access.bound, **values)
                is None
            ):
                raise NotFoundError(f"There is no order {order_id}.")
            await check_seen(tx, self.access, _REFERENCES, [values])
            await OrderLineService(tx, self.access).replace_in_orders({order_id: data.lines})
            return await OrderService(tx, self.access).get(order_id)

    async def bulk_create(self, items: Sequence[OrderCreate]) -> list[OrderRead]:
        """Create orders, all or none, and return them in their order."""
        values = [item.model_dump(exclude={"lines"}) for item in items]
        async with self.db.transaction() as tx:
            rows = await tx.many(_INSERT_MANY, values)
            keys = [row[0] for row in rows]
            await check_seen(tx, self.access, _REFERENCES, values)
            await OrderLineService(tx, self.access).add_to_orders(
                [(key, part) for key, item in zip(keys, items, strict=True) for part in item.lines]
            )
            return await OrderService(tx, self.access).get_many(keys)

    async def get_many(self, keys: Sequence[UUID]) -> list[OrderRead]:
        """Return the orders with these keys, in their order."""
        rows = await self.db.all(_GET_MANY, _ids=list(keys), **self.sight)
        reads = await self._complete(rows)
        by_key = {read.id: read for read in reads}
        return [by_key[key] for key in keys]

    async def bulk_delete(self, ids: Sequence[UUID]) -> None:
        """Delete orders, all or none."""
        keys = list(ids)
        async with self.db.transaction() as tx:
            now = utcnow()
            rows = await tx.all(
                _DELETE_MANY.of(self.access), _ids=keys, **self.access.bound, deleted_at=now
            )
            deleted = {row[0] for row in rows}
            missing = [str(key) for key in dict.fromkeys(keys) if key not in deleted]
            if missing:
                raise NotFoundError(f"There is no order {'; '.join(missing)}.")
            for row in rows:
                await delete_referring(tx, _TABLE, row, now)

    async def pay(self, order_id: UUID) -> OrderRead:
        """Take an order from draft to paid."""
        async with self.db.transaction() as tx:
            service = type(self)(tx, self.access)
            row = await tx.first(_PAY_TRANSITION.of(self.access), _id=order_id, **self.access.bound)
            if row is None:
                raise await _refusal(tx, self.access, order_id, "`pay` leads from draft to paid.")
            await service.on_pay(await service.get(order_id))
            return await service.get(order_id)

    async def on_pay(self, order: OrderRead) -> None:
        """Take part in `pay`: `self` works in its transaction, and an error undoes it."""

    async def ship(self, order_id: UUID) -> OrderRead:
        """Take an order from paid to shipped."""
        async with self.db.transaction() as tx:
            service = type(self)(tx, self.access)
            row = await tx.first(
                _SHIP_TRANSITION.of(self.access), _id=order_id, **self.access.bound
            )
            if row is None:
                raise await _refusal(
                    tx, self.access, order_id, "`ship` leads from paid to shipped."
                )
            await service.on_ship(await service.get(order_id))
            return await service.get(order_id)

    async def on_ship(self, order: OrderRead) -> None:
        """Take part in `ship`: `self` works in its transaction, and an error undoes it."""

    async def cancel(self, order_id: UUID) -> OrderRead:
        """Take an order from draft or paid to cancelled."""
        async with self.db.transaction() as tx:
            service = type(self)(tx, self.access)
            row = await tx.first(
                _CANCEL_TRANSITION.of(self.access), _id=order_id, **self.access.bound
            )
            if row is None:
                raise await _refusal(
                    tx, self.access, order_id, "`cancel` leads from draft or paid to cancelled."
                )
            await service.on_cancel(await service.get(order_id))
            return await service.get(order_id)

    async def on_cancel(self, order: OrderRead) -> None:
        """Take part in `cancel`: `self` works in its transaction, and an error undoes it."""

    async def remind(self, order_id: UUID, _data: OrderRemindInput) -> None:
        """Run the action `remind` on an order."""
        await self.get(order_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `remind` is not written yet.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[OrderRead]:
        """Return the orders of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for order_line in await OrderLineService(self.db, self.access).of_orders(list(by_key)):
            by_key[order_line.order_id].lines.append(order_line)
        return reads


def _read(row: AnyRow) -> OrderRead:
    """Return the order of a row, with the objects that stand beside it."""
    own, customer = split(row, _COLUMNS, _CUSTOMER_COLUMNS)
    values: list[Any] = [
        *own,
        optional(CustomerSummary, customer),
    ]
    return OrderRead(*values)


async def _refusal(db: Queries, access: Access, order_id: UUID, way: str) -> AppError:
    """Return why an order could not change its state."""
    row = await db.first(_STATE.of(access), _id=order_id, **access.bound)
    if row is None:
        return NotFoundError(f"There is no order {order_id}.")
    return WrongStateError(f"The order {order_id} is {row[0]}: {way}", ("status",))
