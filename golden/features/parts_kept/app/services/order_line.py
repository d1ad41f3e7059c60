"""Order lines: rules and queries."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, exists, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.parts import change_each, check_each, left_over
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.db.soft_delete import check_references
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.order import Order
from app.models.order_line import OrderLine
from app.models.product import Product
from app.schemas.embedded import ProductSummary
from app.schemas.order_line import (
    OrderLineChange,
    OrderLineCreate,
    OrderLineQuery,
    OrderLineRead,
    OrderLineUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Timestamp
from app.services.line_note import LineNoteService

_TABLE = table_of(OrderLine)
_COLUMNS = columns_of(_TABLE, OrderLineRead)
_PRODUCT_TABLE = table_of(Product)
_PRODUCT_COLUMNS = columns_of(_PRODUCT_TABLE, ProductSummary)
_PARENT = select(col(Order.id)).where(
    col(Order.id) == bindparam("_order_id"), col(Order.deleted_at).is_(None)
)
_BELOW = and_(
    col(OrderLine.order_id) == bindparam("_order_id"),
    exists()
    .where(col(Order.id) == col(OrderLine.order_id), col(Order.deleted_at).is_(None))
    .correlate(OrderLine),
)
_THIS = and_(_BELOW, col(OrderLine.id) == bindparam("_order_line_id"))
_SELECT = select(*_COLUMNS, *_PRODUCT_COLUMNS).select_from(
    _TABLE.join(_PRODUCT_TABLE, _TABLE.c.product_id == _PRODUCT_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(OrderLine).returning(col(OrderLine.id))
_UPDATE: Executable = update(OrderLine).where(_THIS).returning(col(OrderLine.id))
_LOCK = select(col(OrderLine.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(OrderLine).where(_THIS).returning(col(OrderLine.id))
_OF_ORDERS = _SELECT.where(one_of(col(OrderLine.order_id), "_ids")).order_by(col(OrderLine.id))
_KEYS_OF_ORDERS = select(col(OrderLine.order_id), col(OrderLine.id)).where(
    one_of(col(OrderLine.order_id), "_ids")
)
_ADD: Executable = insert(OrderLine).returning(col(OrderLine.id), sort_by_parameter_order=True)
_CHANGE: Executable = update(OrderLine).where(col(OrderLine.id) == bindparam("_id"))
_REMOVE: Executable = delete(OrderLine).where(one_of(col(OrderLine.id), "_ids"))
_TOUCH: Executable = (
    update(Order)
    .where(col(Order.id) == bindparam("_order_id"), col(Order.deleted_at).is_(None))
    .returning(col(Order.id))
)
_LISTING = Listing(
    OrderLine,
    _SELECT.where(_BELOW),
    sorts={
        "id": UUID,
        "quantity": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class OrderLineService:
    """What can be done with order lines."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, order_id: UUID, query: OrderLineQuery) -> CursorPage[OrderLineRead]:
        """Return a page of order lines."""
        rows, next_cursor = await _LISTING.page(self.db, query, _order_id=order_id)
        if not rows:
            await self._find_order(order_id)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, order_id: UUID, order_line_id: UUID) -> OrderLineRead:
        """Return an order line."""
        row = await self.db.first(_GET, _order_id=order_id, _order_line_id=order_line_id)
        if row is None:
            raise NotFoundError(f"There is no order line {order_line_id}.")
        return (await self._complete([row]))[0]

    async def create(self, order_id: UUID, data: OrderLineCreate) -> OrderLineRead:
        """Create an order line and return it."""
        values = data.model_dump(exclude={"notes"})
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            row = await tx.one(_INSERT, order_id=order_id, **values)
            await check_references(tx, _TABLE, [row], values)
            await LineNoteService(tx).add_to_order_lines([(row[0], item) for item in data.notes])
            return await OrderLineService(tx).get(order_id, row[0])

    async def update(
        self, order_id: UUID, order_line_id: UUID, data: OrderLineUpdate
    ) -> OrderLineRead:
        """Change the given fields of an order line and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"notes"})
        async with self.db.transaction() as tx:
            if data.model_fields_set:
                await _touch_order(tx, order_id)
            if await tx.first(_LOCK, _order_id=order_id, _order_line_id=order_line_id) is None:
                raise NotFoundError(f"There is no order line {order_line_id}.")
            if changes:
                await tx.one(_UPDATE, _order_id=order_id, _order_line_id=order_line_id, **changes)
                await check_references(tx, _TABLE, [(order_line_id,)], changes)
            if "notes" in data.model_fields_set:
                await LineNoteService(tx).replace_in_order_lines({order_line_id: data.notes})
            return await OrderLineService(tx).get(order_id, order_line_id)

    async def delete(self, order_id: UUID, order_line_id: UUID) -> None:
        """Delete an order line."""
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            if await tx.first(_DELETE, _order_id=order_id, _order_line_id=order_line_id) is None:
                raise NotFoundError(f"There is no order line {order_line_id}.")

    async def of_orders(self, keys: Sequence[UUID]) -> list[OrderLineRead]:
        """Return the order lines of several orders."""
        rows = await self.db.all(_OF_ORDERS, _ids=keys)
        return await self._complete(rows)

    async def add_to_orders(self, parts: Sequence[tuple[UUID, OrderLineCreate]]) -> None:
        """Create order lines, each in the order whose key stands before it."""
        if not parts:
            return
        values = [
            {"order_id": owner, **data.model_dump(exclude={"notes"})} for owner, data in parts
        ]
        rows = await self.db.many(_ADD, values)
        await check_references(self.db, _TABLE, rows, values[0])
        added = [(row, data) for row, (_, data) in zip(rows, parts, strict=True)]
        await LineNoteService(self.db).add_to_order_lines(
            [(row[0], item) for row, data in added for item in data.notes]
        )

    async def replace_in_orders(
        self, lists: Mapping[UUID, Sequence[OrderLineChange | OrderLineCreate]]
    ) -> None:
        """Make each list the order lines of its order.

        What has a key is changed, what has none is created, what is not in the list is deleted.
        """
        if not lists:
            return
        stored = await self.db.all(_KEYS_OF_ORDERS, _ids=list(lists))
        given = [(owner, item) for owner, items in lists.items() for item in items]
        kept = [(owner, item) for owner, item in given if isinstance(item, OrderLineChange)]
        gone = left_over(stored, [(owner, item.id) for owner, item in kept], "lines")
        if gone:
            await self.db.all(_REMOVE, _ids=[key[-1] for key in gone])
        changes = [
            ({"_id": item.id}, item.model_dump(exclude_unset=True, exclude={"id", "notes"}))
            for _, item in kept
        ]
        await change_each(self.db, _CHANGE, changes)
        await check_each(
            self.db,
            _TABLE,
            [((item.id,), values) for (_, item), (_, values) in zip(kept, changes, strict=True)],
        )
        await LineNoteService(self.db).replace_in_order_lines(
            {item.id: item.notes for _, item in kept if "notes" in item.model_fields_set}
        )
        await self.add_to_orders(
            [(owner, item) for owner, item in given if isinstance(item, OrderLineCreate)]
        )

    async def _find_order(self, order_id: UUID) -> None:
        if await self.db.first(_PARENT, _order_id=order_id) is None:
            raise NotFoundError(f"There is no order {order_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[OrderLineRead]:
        """Return the order lines of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for line_note in await LineNoteService(self.db).of_order_lines(list(by_key)):
            by_key[line_note.line_id].notes.append(line_note)
        return reads


def _read(row: AnyRow) -> OrderLineRead:
    """Return the order line of a row, with the objects that stand beside it."""
    own, product = split(row, _COLUMNS, _PRODUCT_COLUMNS)
    values: list[Any] = [
        *own,
        ProductSummary(*product),
    ]
    return OrderLineRead(*values)


async def _touch_order(tx: Queries, order_id: UUID) -> None:
    """Count up the version of the order, which covers its parts."""
    if await tx.first(_TOUCH, _order_id=order_id) is None:
        raise NotFoundError(f"There is no order {order_id}.")
