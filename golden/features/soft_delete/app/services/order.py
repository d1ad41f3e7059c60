"""Orders: rules and queries."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.db.soft_delete import check_references, delete_referring, restore_row
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.customer import Customer
from app.models.line import Line
from app.models.order import Order, OrderTagLink
from app.models.tag import Tag
from app.schemas.embedded import CustomerSummary, LineSummary, TagSummary
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(Order)
_COLUMNS = columns_of(_TABLE, OrderRead)
_CUSTOMER_TABLE = table_of(Customer)
_CUSTOMER_COLUMNS = columns_of(_CUSTOMER_TABLE, CustomerSummary)
_THIS = and_(col(Order.id) == bindparam("_id"), col(Order.deleted_at).is_(None))
_SELECT = select(*_COLUMNS, *_CUSTOMER_COLUMNS).select_from(
    _TABLE.join(_CUSTOMER_TABLE, _TABLE.c.customer_id == _CUSTOMER_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Order).returning(col(Order.id))
_UPDATE: Executable = update(Order).where(_THIS).returning(col(Order.id))
_LOCK = select(col(Order.id)).where(_THIS).with_for_update()
_DELETE: Executable = update(Order).where(_THIS).returning(col(Order.id))
_DELETED = (
    select(col(Order.deleted_at))
    .where(col(Order.id) == bindparam("_id"), col(Order.deleted_at).is_not(None))
    .with_for_update()
)
_INSERT_MANY: Executable = insert(Order).returning(col(Order.id), sort_by_parameter_order=True)
_GET_MANY = _SELECT.where(one_of(col(Order.id), "_ids"))
_DELETE_MANY: Executable = (
    update(Order)
    .where(one_of(col(Order.id), "_ids"), col(Order.deleted_at).is_(None))
    .returning(col(Order.id))
)
_TAGS_OF = (
    select(col(OrderTagLink.order_id), *columns_of(table_of(Tag), TagSummary))
    .join_from(OrderTagLink, Tag, col(OrderTagLink.tag_id) == col(Tag.id))
    .where(one_of(col(OrderTagLink.order_id), "_ids"), col(Tag.deleted_at).is_(None))
    .order_by(col(Tag.id))
)
_LINES_OF = (
    select(col(Line.order_id), *columns_of(table_of(Line), LineSummary))
    .where(one_of(col(Line.order_id), "_ids"), col(Line.deleted_at).is_(None))
    .order_by(col(Line.id))
)
_ADD_TAGS: Executable = (
    insert(OrderTagLink)
    .from_select(
        ["order_id", "tag_id"],
        select(col(Order.id), col(Tag.id))
        .join_from(Order, Tag, true())
        .where(
            col(Order.id) == bindparam("_id"),
            one_of(col(Tag.id), "_ids"),
            col(Tag.deleted_at).is_(None),
        ),
    )
    .returning(col(OrderTagLink.tag_id))
)
_REMOVE_TAGS = delete(OrderTagLink).where(col(OrderTagLink.order_id) == bindparam("_id"))
_LISTING = Listing(
    Order,
    _SELECT,
    sorts={
        "id": UUID,
        "number": Text,
        "channel": Text,
        "position": IntegerParameter,
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
        values = data.model_dump(exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await check_references(tx, _TABLE, [row], values)
            await _set_tags(tx, row[0], data.tag_ids)
            return await OrderService(tx).get(*row)

    async def update(self, order_id: UUID, data: OrderUpdate) -> OrderRead:
        """Change the given fields of an order and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=order_id) is None:
                raise NotFoundError(f"There is no order {order_id}.")
            if changes:
                await tx.one(_UPDATE, _id=order_id, **changes)
                await check_references(tx, _TABLE, [(order_id,)], changes)
            if "tag_ids" in data.model_fields_set:
                await _set_tags(tx, order_id, data.tag_ids)
            return await OrderService(tx).get(order_id)

    async def delete(self, order_id: UUID) -> None:
        """Delete an order; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if await tx.first(_DELETE, _id=order_id, deleted_at=now) is None:
                raise NotFoundError(f"There is no order {order_id}.")
            await delete_referring(tx, _TABLE, (order_id,), now)

    async def restore(self, order_id: UUID) -> OrderRead:
        """Restore an order with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=order_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (order_id,), *deleted)
            return await OrderService(tx).get(order_id)

    async def replace(self, order_id: UUID, data: OrderCreate) -> OrderRead:
        """Replace an order and return it; what is left out takes its default."""
        values = data.model_dump(exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=order_id, **values) is None:
                raise NotFoundError(f"There is no order {order_id}.")
            await check_references(tx, _TABLE, [(order_id,)], values)
            await _set_tags(tx, order_id, data.tag_ids)
            return await OrderService(tx).get(order_id)

    async def bulk_create(self, items: Sequence[OrderCreate]) -> list[OrderRead]:
        """Create orders, all or none, and return them in their order."""
        values = [item.model_dump(exclude={"tag_ids"}) for item in items]
        async with self.db.transaction() as tx:
            rows = await tx.many(_INSERT_MANY, values)
            keys = [row[0] for row in rows]
            await check_references(tx, _TABLE, [(key,) for key in keys], values[0])
            for key, item in zip(keys, items, strict=True):
                if item.tag_ids:
                    await _set_tags(tx, key, item.tag_ids)
            return await OrderService(tx).get_many(keys)

    async def get_many(self, keys: Sequence[UUID]) -> list[OrderRead]:
        """Return the orders with these keys, in their order."""
        rows = await self.db.all(_GET_MANY, _ids=list(keys))
        reads = await self._complete(rows)
        by_key = {read.id: read for read in reads}
        return [by_key[key] for key in keys]

    async def bulk_delete(self, ids: Sequence[UUID]) -> None:
        """Delete orders, all or none."""
        keys = list(ids)
        async with self.db.transaction() as tx:
            now = utcnow()
            rows = await tx.all(_DELETE_MANY, _ids=keys, deleted_at=now)
            deleted = {row[0] for row in rows}
            missing = [str(key) for key in dict.fromkeys(keys) if key not in deleted]
            if missing:
                raise NotFoundError(f"There is no order {'; '.join(missing)}.")
            for row in rows:
                await delete_referring(tx, _TABLE, row, now)

    async def _complete(self, rows: Sequence[AnyRow]) -> list[OrderRead]:
        """Return the orders of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for order_id, *values in await self.db.all(_TAGS_OF, _ids=list(by_key)):
            by_key[order_id].tags.append(TagSummary(*values))
            by_key[order_id].tag_ids.append(values[0])
        for order_id, *values in await self.db.all(_LINES_OF, _ids=list(by_key)):
            by_key[order_id].lines.append(LineSummary(*values))
        return reads


def _read(row: AnyRow) -> OrderRead:
    """Return the order of a row, with the objects that stand beside it."""
    own, customer = split(row, _COLUMNS, _CUSTOMER_COLUMNS)
    values: list[Any] = [
        *own,
        CustomerSummary(*customer),
    ]
    return OrderRead(*values)


async def _set_tags(tx: Queries, order_id: UUID, tag_ids: Sequence[UUID]) -> None:
    wanted = set(tag_ids)
    await tx.all(_REMOVE_TAGS, _id=order_id)
    added = await tx.all(_ADD_TAGS, _id=order_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A tag that is referred to does not exist.", ("tag_ids",))
