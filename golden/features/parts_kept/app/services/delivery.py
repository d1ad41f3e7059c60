"""Deliveries: rules and queries."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, exists, insert, select, update
from sqlmodel import col

from app.db.membership import one_of
from app.db.parts import change_each, check_each
from app.db.session import AnyRow, Queries
from app.db.soft_delete import check_references
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.delivery import Delivery
from app.models.order import Order
from app.schemas.delivery import DeliveryCreate, DeliveryRead, DeliveryUpdate
from app.services.parcel import ParcelService

_TABLE = table_of(Delivery)
_COLUMNS = columns_of(_TABLE, DeliveryRead)
_PARENT = select(col(Order.id)).where(
    col(Order.id) == bindparam("_order_id"), col(Order.deleted_at).is_(None)
)
_BELOW = and_(
    col(Delivery.order_id) == bindparam("_order_id"),
    exists()
    .where(col(Order.id) == col(Delivery.order_id), col(Order.deleted_at).is_(None))
    .correlate(Delivery),
)
_THIS = _BELOW
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Delivery).returning(col(Delivery.id))
_UPDATE: Executable = update(Delivery).where(_THIS).returning(col(Delivery.id))
_LOCK = select(col(Delivery.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Delivery).where(_THIS).returning(col(Delivery.id))
_OF_ORDERS = _SELECT.where(one_of(col(Delivery.order_id), "_ids")).order_by(col(Delivery.id))
_KEYS_OF_ORDERS = select(col(Delivery.order_id), col(Delivery.id)).where(
    one_of(col(Delivery.order_id), "_ids")
)
_ADD: Executable = insert(Delivery).returning(col(Delivery.id), sort_by_parameter_order=True)
_CHANGE: Executable = update(Delivery).where(col(Delivery.order_id) == bindparam("_order_id"))
_REMOVE: Executable = delete(Delivery).where(one_of(col(Delivery.order_id), "_ids"))
_TOUCH: Executable = (
    update(Order)
    .where(col(Order.id) == bindparam("_order_id"), col(Order.deleted_at).is_(None))
    .returning(col(Order.id))
)


class DeliveryService:
    """What can be done with deliveries."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def get(self, order_id: UUID) -> DeliveryRead:
        """Return a delivery."""
        row = await self.db.first(_GET, _order_id=order_id)
        if row is None:
            raise NotFoundError("There is no delivery of this order.")
        return (await self._complete([row]))[0]

    async def create(self, order_id: UUID, data: DeliveryCreate) -> DeliveryRead:
        """Create a delivery and return it."""
        values = data.model_dump(exclude={"parcels"})
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            row = await tx.one(_INSERT, order_id=order_id, **values)
            await check_references(tx, _TABLE, [row], values)
            await ParcelService(tx).add_to_deliveries([(row[0], item) for item in data.parcels])
            return await DeliveryService(tx).get(order_id)

    async def update(self, order_id: UUID, data: DeliveryUpdate) -> DeliveryRead:
        """Change the given fields of a delivery and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"parcels"})
        async with self.db.transaction() as tx:
            if data.model_fields_set:
                await _touch_order(tx, order_id)
            row = await tx.first(_LOCK, _order_id=order_id)
            if row is None:
                raise NotFoundError("There is no delivery of this order.")
            if changes:
                await tx.one(_UPDATE, _order_id=order_id, **changes)
                await check_references(tx, _TABLE, [row], changes)
            if "parcels" in data.model_fields_set:
                await ParcelService(tx).replace_in_deliveries({row[0]: data.parcels})
            return await DeliveryService(tx).get(order_id)

    async def delete(self, order_id: UUID) -> None:
        """Delete a delivery."""
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            if await tx.first(_DELETE, _order_id=order_id) is None:
                raise NotFoundError("There is no delivery of this order.")

    async def of_orders(self, keys: Sequence[UUID]) -> list[DeliveryRead]:
        """Return the deliveries of several orders."""
        rows = await self.db.all(_OF_ORDERS, _ids=keys)
        return await self._complete(rows)

    async def add_to_orders(self, parts: Sequence[tuple[UUID, DeliveryCreate]]) -> None:
        """Create deliveries, each in the order whose key stands before it."""
        if not parts:
            return
        values = [
            {"order_id": owner, **data.model_dump(exclude={"parcels"})} for owner, data in parts
        ]
        rows = await self.db.many(_ADD, values)
        await check_references(self.db, _TABLE, rows, values[0])
        added = [(row, data) for row, (_, data) in zip(rows, parts, strict=True)]
        await ParcelService(self.db).add_to_deliveries(
            [(row[0], item) for row, data in added for item in data.parcels]
        )

    async def replace_in_orders(self, parts: Mapping[UUID, DeliveryCreate | None]) -> None:
        """Make each the delivery of its order; None deletes the one that is there."""
        if not parts:
            return
        rows = await self.db.all(_KEYS_OF_ORDERS, _ids=list(parts))
        stored = {row[0]: row[1] for row in rows}
        gone = [owner for owner in stored if parts[owner] is None]
        given = [(owner, item) for owner, item in parts.items() if item is not None]
        kept = [(owner, item) for owner, item in given if owner in stored]
        if gone:
            await self.db.all(_REMOVE, _ids=gone)
        changes = [
            ({"_order_id": owner}, item.model_dump(exclude_unset=True, exclude={"parcels"}))
            for owner, item in kept
        ]
        await change_each(self.db, _CHANGE, changes)
        await check_each(
            self.db,
            _TABLE,
            [
                ((stored[owner],), values)
                for (owner, _), (_, values) in zip(kept, changes, strict=True)
            ],
        )
        await ParcelService(self.db).replace_in_deliveries(
            {
                stored[owner]: item.parcels
                for owner, item in kept
                if "parcels" in item.model_fields_set
            }
        )
        await self.add_to_orders([(owner, item) for owner, item in given if owner not in stored])

    async def _complete(self, rows: Sequence[AnyRow]) -> list[DeliveryRead]:
        """Return the deliveries of the rows, with what belongs to them."""
        reads = [DeliveryRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for parcel in await ParcelService(self.db).of_deliveries(list(by_key)):
            by_key[parcel.delivery_id].parcels.append(parcel)
        return reads


async def _touch_order(tx: Queries, order_id: UUID) -> None:
    """Count up the version of the order, which covers its parts."""
    if await tx.first(_TOUCH, _order_id=order_id) is None:
        raise NotFoundError(f"There is no order {order_id}.")
