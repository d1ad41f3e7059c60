"""Invoices: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.invoice import Invoice
from app.schemas.invoice import (
    InvoiceCreate,
    InvoicePaymentAmountFilter,
    InvoiceQuery,
    InvoiceRead,
    InvoiceUpdate,
)
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey, Timestamp

_TABLE = table_of(Invoice)
_COLUMNS = columns_of(_TABLE, InvoiceRead)
_THIS = col(Invoice.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Invoice).returning(*_COLUMNS)
_UPDATE: Executable = update(Invoice).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Invoice).where(_THIS).returning(col(Invoice.id))
_LISTING = Listing(
    Invoice,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
        "date": Timestamp,
        "payment_date": Timestamp,
        "payment_amount": InvoicePaymentAmountFilter,
    },
    search=["code"],
)


class InvoiceService:
    """What can be done with invoices."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: InvoiceQuery) -> OffsetPage[InvoiceRead]:
        """Return a part of the invoices."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([InvoiceRead(*row) for row in rows], total, query.limit, query.offset)

    async def get(self, invoice_id: int) -> InvoiceRead:
        """Return an invoice."""
        row = await self.db.first(_GET, _id=invoice_id)
        if row is None:
            raise NotFoundError(f"There is no invoice {invoice_id}.")
        return InvoiceRead(*row)

    async def create(self, data: InvoiceCreate) -> InvoiceRead:
        """Create an invoice and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return InvoiceRead(*row)

    async def update(self, invoice_id: int, data: InvoiceUpdate) -> InvoiceRead:
        """Change the given fields of an invoice and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(invoice_id)
        row = await self.db.first(_UPDATE, _id=invoice_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no invoice {invoice_id}.")
        return InvoiceRead(*row)

    async def delete(self, invoice_id: int) -> None:
        """Delete an invoice."""
        if await self.db.first(_DELETE, _id=invoice_id) is None:
            raise NotFoundError(f"There is no invoice {invoice_id}.")
