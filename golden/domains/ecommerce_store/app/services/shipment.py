"""Shipments: rules and queries."""

from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.invoice import Invoice
from app.models.shipment import Shipment
from app.schemas.embedded import InvoiceSummary
from app.schemas.page import OffsetPage
from app.schemas.shipment import ShipmentCreate, ShipmentQuery, ShipmentRead, ShipmentUpdate
from app.schemas.types import BigIntegerKey, Timestamp

_TABLE = table_of(Shipment)
_COLUMNS = columns_of(_TABLE, ShipmentRead)
_INVOICE_TABLE = table_of(Invoice)
_INVOICE_COLUMNS = columns_of(_INVOICE_TABLE, InvoiceSummary)
_THIS = col(Shipment.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_INVOICE_COLUMNS).select_from(
    _TABLE.join(_INVOICE_TABLE, _TABLE.c.invoice_id == _INVOICE_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Shipment).returning(col(Shipment.id))
_UPDATE: Executable = update(Shipment).where(_THIS).returning(col(Shipment.id))
_DELETE: Executable = delete(Shipment).where(_THIS).returning(col(Shipment.id))
_LISTING = Listing(
    Shipment,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
        "date": Timestamp,
    },
)


class ShipmentService:
    """What can be done with shipments."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ShipmentQuery) -> OffsetPage[ShipmentRead]:
        """Return a part of the shipments."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([_read(row) for row in rows], total, query.limit, query.offset)

    async def get(self, shipment_id: int) -> ShipmentRead:
        """Return a shipment."""
        row = await self.db.first(_GET, _id=shipment_id)
        if row is None:
            raise NotFoundError(f"There is no shipment {shipment_id}.")
        return _read(row)

    async def create(self, data: ShipmentCreate) -> ShipmentRead:
        """Create a shipment and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await ShipmentService(tx).get(*row)

    async def update(self, shipment_id: int, data: ShipmentUpdate) -> ShipmentRead:
        """Change the given fields of a shipment and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(shipment_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=shipment_id, **changes) is None:
                raise NotFoundError(f"There is no shipment {shipment_id}.")
            return await ShipmentService(tx).get(shipment_id)

    async def delete(self, shipment_id: int) -> None:
        """Delete a shipment."""
        if await self.db.first(_DELETE, _id=shipment_id) is None:
            raise NotFoundError(f"There is no shipment {shipment_id}.")


def _read(row: AnyRow) -> ShipmentRead:
    """Return the shipment of a row, with the objects that stand beside it."""
    own, invoice = split(row, _COLUMNS, _INVOICE_COLUMNS)
    values: list[Any] = [
        *own,
        InvoiceSummary(*invoice),
    ]
    return ShipmentRead(*values)
