"""Parcels: rules and queries."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, exists, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.parts import change_each, left_over
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.delivery import Delivery
from app.models.order import Order
from app.models.parcel import Parcel
from app.schemas.page import CursorPage
from app.schemas.parcel import ParcelChange, ParcelCreate, ParcelQuery, ParcelRead, ParcelUpdate
from app.schemas.types import IntegerParameter, Timestamp
from app.services.passwords import hash_password

_TABLE = table_of(Parcel)
_COLUMNS = columns_of(_TABLE, ParcelRead)
_PARENT = select(col(Delivery.id)).where(
    col(Delivery.order_id) == bindparam("_order_id"),
    exists()
    .where(col(Order.id) == col(Delivery.order_id), col(Order.deleted_at).is_(None))
    .correlate(Delivery),
)
_BELOW = (
    exists()
    .where(
        col(Delivery.id) == col(Parcel.delivery_id),
        col(Delivery.order_id) == bindparam("_order_id"),
        exists()
        .where(col(Order.id) == col(Delivery.order_id), col(Order.deleted_at).is_(None))
        .correlate(Delivery),
    )
    .correlate(Parcel)
)
_THIS = and_(_BELOW, col(Parcel.id) == bindparam("_parcel_id"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Parcel).returning(*_COLUMNS)
_UPDATE: Executable = update(Parcel).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Parcel).where(_THIS).returning(col(Parcel.id))
_OF_DELIVERIES = _SELECT.where(one_of(col(Parcel.delivery_id), "_ids")).order_by(col(Parcel.id))
_KEYS_OF_DELIVERIES = select(col(Parcel.delivery_id), col(Parcel.id)).where(
    one_of(col(Parcel.delivery_id), "_ids")
)
_ADD: Executable = insert(Parcel)
_CHANGE: Executable = update(Parcel).where(col(Parcel.id) == bindparam("_id"))
_REMOVE: Executable = delete(Parcel).where(one_of(col(Parcel.id), "_ids"))
_TOUCH: Executable = (
    update(Order)
    .where(col(Order.id) == bindparam("_order_id"), col(Order.deleted_at).is_(None))
    .returning(col(Order.id))
)
_LISTING = Listing(
    Parcel,
    _SELECT.where(_BELOW),
    sorts={
        "id": UUID,
        "weight": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ParcelService:
    """What can be done with parcels."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, order_id: UUID, query: ParcelQuery) -> CursorPage[ParcelRead]:
        """Return a page of parcels."""
        rows, next_cursor = await _LISTING.page(self.db, query, _order_id=order_id)
        if not rows:
            await self._find_delivery(order_id)
        return CursorPage([ParcelRead(*row) for row in rows], next_cursor)

    async def get(self, order_id: UUID, parcel_id: UUID) -> ParcelRead:
        """Return a parcel."""
        row = await self.db.first(_GET, _order_id=order_id, _parcel_id=parcel_id)
        if row is None:
            raise NotFoundError(f"There is no parcel {parcel_id}.")
        return ParcelRead(*row)

    async def create(self, order_id: UUID, data: ParcelCreate) -> ParcelRead:
        """Create a parcel and return it."""
        parent = await self._find_delivery(order_id)
        values = data.model_dump()
        if values.get("secret") is not None:
            values["secret"] = await hash_password(values["secret"])
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            row = await tx.one(_INSERT, delivery_id=parent[0], **values)
        return ParcelRead(*row)

    async def update(self, order_id: UUID, parcel_id: UUID, data: ParcelUpdate) -> ParcelRead:
        """Change the given fields of a parcel and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("secret") is not None:
            changes["secret"] = await hash_password(changes["secret"])
        if not changes:
            return await self.get(order_id, parcel_id)
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            row = await tx.first(_UPDATE, _order_id=order_id, _parcel_id=parcel_id, **changes)
            if row is None:
                raise NotFoundError(f"There is no parcel {parcel_id}.")
        return ParcelRead(*row)

    async def delete(self, order_id: UUID, parcel_id: UUID) -> None:
        """Delete a parcel."""
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            if await tx.first(_DELETE, _order_id=order_id, _parcel_id=parcel_id) is None:
                raise NotFoundError(f"There is no parcel {parcel_id}.")

    async def of_deliveries(self, keys: Sequence[UUID]) -> list[ParcelRead]:
        """Return the parcels of several deliveries."""
        rows = await self.db.all(_OF_DELIVERIES, _ids=keys)
        return [ParcelRead(*row) for row in rows]

    async def add_to_deliveries(self, parts: Sequence[tuple[UUID, ParcelCreate]]) -> None:
        """Create parcels, each in the delivery whose key stands before it."""
        if not parts:
            return
        values = [{"delivery_id": owner, **data.model_dump()} for owner, data in parts]
        for value in values:
            if value["secret"] is not None:
                value["secret"] = await hash_password(value["secret"])
        await self.db.many(_ADD, values)

    async def replace_in_deliveries(
        self, lists: Mapping[UUID, Sequence[ParcelChange | ParcelCreate]]
    ) -> None:
        """Make each list the parcels of its delivery.

        What has a key is changed, what has none is created, what is not in the list is deleted.
        """
        if not lists:
            return
        stored = await self.db.all(_KEYS_OF_DELIVERIES, _ids=list(lists))
        given = [(owner, item) for owner, items in lists.items() for item in items]
        kept = [(owner, item) for owner, item in given if isinstance(item, ParcelChange)]
        gone = left_over(stored, [(owner, item.id) for owner, item in kept], "parcels")
        if gone:
            await self.db.all(_REMOVE, _ids=[key[-1] for key in gone])
        changes = [
            ({"_id": item.id}, item.model_dump(exclude_unset=True, exclude={"id"}))
            for _, item in kept
        ]
        for _, values in changes:
            if values.get("secret") is not None:
                values["secret"] = await hash_password(values["secret"])
        await change_each(self.db, _CHANGE, changes)
        await self.add_to_deliveries(
            [(owner, item) for owner, item in given if isinstance(item, ParcelCreate)]
        )

    async def _find_delivery(self, order_id: UUID) -> AnyRow:
        row = await self.db.first(_PARENT, _order_id=order_id)
        if row is None:
            raise NotFoundError("There is no delivery of this order.")
        return row


async def _touch_order(tx: Queries, order_id: UUID) -> None:
    """Count up the version of the order, which covers its parts."""
    if await tx.first(_TOUCH, _order_id=order_id) is None:
        raise NotFoundError(f"There is no order {order_id}.")
