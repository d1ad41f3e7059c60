"""Invoices: rules and queries."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.customer import Customer
from app.models.invoice import Invoice
from app.models.invoice_line import InvoiceLine
from app.schemas.embedded import CustomerSummary, InvoiceLineSummary
from app.schemas.invoice import (
    InvoiceCreate,
    InvoiceQuery,
    InvoiceRead,
    InvoiceTotalFilter,
    InvoiceUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey, Timestamp

_TABLE = table_of(Invoice)
_COLUMNS = columns_of(_TABLE, InvoiceRead)
_CUSTOMER_TABLE = table_of(Customer)
_CUSTOMER_COLUMNS = columns_of(_CUSTOMER_TABLE, CustomerSummary)
_THIS = col(Invoice.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_CUSTOMER_COLUMNS).select_from(
    _TABLE.join(_CUSTOMER_TABLE, _TABLE.c.customer_id == _CUSTOMER_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Invoice).returning(col(Invoice.id))
_UPDATE: Executable = update(Invoice).where(_THIS).returning(col(Invoice.id))
_DELETE: Executable = delete(Invoice).where(_THIS).returning(col(Invoice.id))
_LINES_OF = (
    select(col(InvoiceLine.invoice_id), *columns_of(table_of(InvoiceLine), InvoiceLineSummary))
    .where(one_of(col(InvoiceLine.invoice_id), "_ids"))
    .order_by(col(InvoiceLine.id))
)
_LISTING = Listing(
    Invoice,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "invoice_date": Timestamp,
        "total": InvoiceTotalFilter,
    },
    order=["-invoice_date"],
)


class InvoiceService:
    """What can be done with invoices."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: InvoiceQuery) -> CursorPage[InvoiceRead]:
        """Return a page of invoices."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, invoice_id: int) -> InvoiceRead:
        """Return an invoice."""
        row = await self.db.first(_GET, _id=invoice_id)
        if row is None:
            raise NotFoundError(f"There is no invoice {invoice_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: InvoiceCreate) -> InvoiceRead:
        """Create an invoice and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await InvoiceService(tx).get(*row)

    async def update(self, invoice_id: int, data: InvoiceUpdate) -> InvoiceRead:
        """Change the given fields of an invoice and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(invoice_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=invoice_id, **changes) is None:
                raise NotFoundError(f"There is no invoice {invoice_id}.")
            return await InvoiceService(tx).get(invoice_id)

    async def delete(self, invoice_id: int) -> None:
        """Delete an invoice."""
        if await self.db.first(_DELETE, _id=invoice_id) is None:
            raise NotFoundError(f"There is no invoice {invoice_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[InvoiceRead]:
        """Return the invoices of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for invoice_id, *values in await self.db.all(_LINES_OF, _ids=list(by_key)):
            by_key[invoice_id].lines.append(InvoiceLineSummary(*values))
        return reads


def _read(row: AnyRow) -> InvoiceRead:
    """Return the invoice of a row, with the objects that stand beside it."""
    own, customer = split(row, _COLUMNS, _CUSTOMER_COLUMNS)
    values: list[Any] = [
        *own,
        CustomerSummary(*customer),
    ]
    return InvoiceRead(*values)
