"""Receipts: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.receipt import Receipt
from app.schemas.page import CursorPage
from app.schemas.receipt import (
    ReceiptCreate,
    ReceiptQuery,
    ReceiptRead,
    ReceiptTotalFilter,
    ReceiptUpdate,
)
from app.schemas.types import Timestamp

_TABLE = table_of(Receipt)
_COLUMNS = columns_of(_TABLE, ReceiptRead)
_THIS = col(Receipt.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Receipt).returning(*_COLUMNS)
_UPDATE: Executable = update(Receipt).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Receipt).where(_THIS).returning(col(Receipt.id))
_LISTING = Listing(
    Receipt,
    _SELECT,
    sorts={
        "id": UUID,
        "total": ReceiptTotalFilter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ReceiptService:
    """What can be done with receipts."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ReceiptQuery) -> CursorPage[ReceiptRead]:
        """Return a page of receipts."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ReceiptRead(*row) for row in rows], next_cursor)

    async def get(self, receipt_id: UUID) -> ReceiptRead:
        """Return a receipt."""
        row = await self.db.first(_GET, _id=receipt_id)
        if row is None:
            raise NotFoundError(f"There is no receipt {receipt_id}.")
        return ReceiptRead(*row)

    async def create(self, data: ReceiptCreate) -> ReceiptRead:
        """Create a receipt and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ReceiptRead(*row)

    async def update(self, receipt_id: UUID, data: ReceiptUpdate) -> ReceiptRead:
        """Change the given fields of a receipt and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(receipt_id)
        row = await self.db.first(_UPDATE, _id=receipt_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no receipt {receipt_id}.")
        return ReceiptRead(*row)

    async def delete(self, receipt_id: UUID) -> None:
        """Delete a receipt."""
        if await self.db.first(_DELETE, _id=receipt_id) is None:
            raise NotFoundError(f"There is no receipt {receipt_id}.")
