"""Invoice lines: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.invoice_line import InvoiceLine
from app.schemas.invoice_line import (
    InvoiceLineCreate,
    InvoiceLineQuery,
    InvoiceLineRead,
    InvoiceLineUnitPriceFilter,
    InvoiceLineUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey, IntegerParameter

_TABLE = table_of(InvoiceLine)
_COLUMNS = columns_of(_TABLE, InvoiceLineRead)
_THIS = col(InvoiceLine.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(InvoiceLine).returning(*_COLUMNS)
_UPDATE: Executable = update(InvoiceLine).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(InvoiceLine).where(_THIS).returning(col(InvoiceLine.id))
_LISTING = Listing(
    InvoiceLine,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "unit_price": InvoiceLineUnitPriceFilter,
        "quantity": IntegerParameter,
    },
)


class InvoiceLineService:
    """What can be done with invoice lines."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: InvoiceLineQuery) -> CursorPage[InvoiceLineRead]:
        """Return a page of invoice lines."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([InvoiceLineRead(*row) for row in rows], next_cursor)

    async def get(self, invoice_line_id: int) -> InvoiceLineRead:
        """Return an invoice line."""
        row = await self.db.first(_GET, _id=invoice_line_id)
        if row is None:
            raise NotFoundError(f"There is no invoice line {invoice_line_id}.")
        return InvoiceLineRead(*row)

    async def create(self, data: InvoiceLineCreate) -> InvoiceLineRead:
        """Create an invoice line and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return InvoiceLineRead(*row)

    async def update(self, invoice_line_id: int, data: InvoiceLineUpdate) -> InvoiceLineRead:
        """Change the given fields of an invoice line and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(invoice_line_id)
        row = await self.db.first(_UPDATE, _id=invoice_line_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no invoice line {invoice_line_id}.")
        return InvoiceLineRead(*row)

    async def delete(self, invoice_line_id: int) -> None:
        """Delete an invoice line."""
        if await self.db.first(_DELETE, _id=invoice_line_id) is None:
            raise NotFoundError(f"There is no invoice line {invoice_line_id}.")
