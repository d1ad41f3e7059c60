"""Ledgers: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.ledger import Ledger
from app.schemas.ledger import LedgerCreate, LedgerQuery, LedgerRead, LedgerUpdate
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerKey, Timestamp

_TABLE = table_of(Ledger)
_COLUMNS = columns_of(_TABLE, LedgerRead)
_THIS = col(Ledger.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Ledger).returning(*_COLUMNS)
_UPDATE: Executable = update(Ledger).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Ledger).where(_THIS).returning(col(Ledger.id))
_LISTING = Listing(
    Ledger,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class LedgerService:
    """What can be done with ledgers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: LedgerQuery) -> CursorPage[LedgerRead]:
        """Return a page of ledgers."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([LedgerRead(*row) for row in rows], next_cursor)

    async def get(self, ledger_id: int) -> LedgerRead:
        """Return a ledger."""
        row = await self.db.first(_GET, _id=ledger_id)
        if row is None:
            raise NotFoundError(f"There is no ledger {ledger_id}.")
        return LedgerRead(*row)

    async def create(self, data: LedgerCreate) -> LedgerRead:
        """Create a ledger and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return LedgerRead(*row)

    async def update(self, ledger_id: int, data: LedgerUpdate) -> LedgerRead:
        """Change the given fields of a ledger and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(ledger_id)
        row = await self.db.first(_UPDATE, _id=ledger_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no ledger {ledger_id}.")
        return LedgerRead(*row)

    async def delete(self, ledger_id: int) -> None:
        """Delete a ledger."""
        if await self.db.first(_DELETE, _id=ledger_id) is None:
            raise NotFoundError(f"There is no ledger {ledger_id}.")
