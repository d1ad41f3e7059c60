"""Order lines: rules and queries."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, exists, insert, select, update
from sqlmodel import col

from app.access import EVERYTHING, Access
from app.db.listing import Listing
from app.db.membership import one_of
from app.db.owners import by_owner, order_lines_of, orders_of
from app.db.parts import change_each, left_over
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.order import Order
from app.models.order_line import OrderLine
from app.schemas.order_line import (
    OrderLineChange,
    OrderLineCreate,
    OrderLineQuery,
    OrderLineRead,
    OrderLineUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(OrderLine)
_COLUMNS = columns_of(_TABLE, OrderLineRead)
_PARENT = by_owner(
    select(col(Order.id)).where(
        col(Order.id) == bindparam("_order_id"), col(Order.deleted_at).is_(None)
    ),
    orders_of("_owner"),
)
_BELOW = and_(
    col(OrderLine.order_id) == bindparam("_order_id"),
    exists()
    .where(col(Order.id) == col(OrderLine.order_id), col(Order.deleted_at).is_(None))
    .correlate(OrderLine),
)
_THIS = and_(_BELOW, col(OrderLine.id) == bindparam("_order_line_id"))
_OWNED = order_lines_of("_owner")
_SELECT = select(*_COLUMNS)
_GET = by_owner(_SELECT.where(_THIS), _OWNED)
_INSERT: Executable = insert(OrderLine).returning(*_COLUMNS)
_UPDATE = by_owner(update(OrderLine).where(_THIS).returning(*_COLUMNS), _OWNED)
_DELETE = by_owner(delete(OrderLine).where(_THIS).returning(col(OrderLine.id)), _OWNED)
_OF_ORDERS = _SELECT.where(one_of(col(OrderLine.order_id), "_ids")).order_by(col(OrderLine.id))
_KEYS_OF_ORDERS = select(col(OrderLine.order_id), col(OrderLine.id)).where(
    one_of(col(OrderLine.order_id), "_ids")
)
_ADD: Executable = insert(OrderLine)
_CHANGE: Executable = update(OrderLine).where(col(OrderLine.id) == bindparam("_id"))
_REMOVE: Executable = delete(OrderLine).where(one_of(col(OrderLine.id), "_ids"))
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
_OWN_LISTING = _LISTING.where(_OWNED)


class OrderLineService:
    """What can be done with order lines."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, order_id: UUID, query: OrderLineQuery) -> CursorPage[OrderLineRead]:
        """Return a page of order lines."""
        access = self.access
        listing = _LISTING if access.owner is None else _OWN_LISTING
        rows, next_cursor = await listing.page(self.db, query, _order_id=order_id, **access.bound)
        if not rows:
            await self._find_order(order_id)
        return CursorPage([OrderLineRead(*row) for row in rows], next_cursor)

    async def get(self, order_id: UUID, order_line_id: UUID) -> OrderLineRead:
        """Return an order line."""
        row = await self.db.first(
            _GET.of(self.access),
            _order_id=order_id,
            _order_line_id=order_line_id,
            **self.access.bound,
        )
        if row is None:
            raise NotFoundError(f"There is no order line {order_line_id}.")
        return OrderLineRead(*row)

    async def create(self, order_id: UUID, data: OrderLineCreate) -> OrderLineRead:
        """Create an order line and return it."""
        await self._find_order(order_id)
        row = await self.db.one(_INSERT, order_id=order_id, **data.model_dump())
        return OrderLineRead(*row)

    async def update(
        self, order_id: UUID, order_line_id: UUID, data: OrderLineUpdate
    ) -> OrderLineRead:
        """Change the given fields of an order line and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(order_id, order_line_id)
        row = await self.db.first(
            _UPDATE.of(self.access),
            _order_id=order_id,
            _order_line_id=order_line_id,
            **self.access.bound,
            **changes,
        )
        if row is None:
            raise NotFoundError(f"There is no order line {order_line_id}.")
        return OrderLineRead(*row)

    async def delete(self, order_id: UUID, order_line_id: UUID) -> None:
        """Delete an order line."""
        if (
            await self.db.first(
                _DELETE.of(self.access),
                _order_id=order_id,
                _order_line_id=order_line_id,
                **self.access.bound,
            )
            is None
        ):
            raise NotFoundError(f"There is no order line {order_line_id}.")

    async def of_orders(self, keys: Sequence[UUID]) -> list[OrderLineRead]:
        """Return the order lines of several orders."""
        rows = await self.db.all(_OF_ORDERS, _ids=keys)
        return [OrderLineRead(*row) for row in rows]

    async def add_to_orders(self, parts: Sequence[tuple[UUID, OrderLineCreate]]) -> None:
        """Create order lines, each in the order whose key stands before it."""
        if not parts:
            return
        values = [{"order_id": owner, **data.model_dump()} for owner, data in parts]
        await self.db.many(_ADD, values)

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
            ({"_id": item.id}, item.model_dump(exclude_unset=True, exclude={"id"}))
            for _, item in kept
        ]
        await change_each(self.db, _CHANGE, changes)
        await self.add_to_orders(
            [(owner, item) for owner, item in given if isinstance(item, OrderLineCreate)]
        )

    async def _find_order(self, order_id: UUID) -> None:
        if (
            await self.db.first(_PARENT.of(self.access), _order_id=order_id, **self.access.bound)
            is None
        ):
            raise NotFoundError(f"There is no order {order_id}.")
