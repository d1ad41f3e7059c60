"""By emails: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.by_email import ByEmail
from app.schemas.by_email import ByEmailCreate, ByEmailQuery, ByEmailRead, ByEmailUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(ByEmail)
_COLUMNS = columns_of(_TABLE, ByEmailRead)
_THIS = col(ByEmail.address) == bindparam("_address")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(ByEmail).returning(*_COLUMNS)
_UPDATE: Executable = update(ByEmail).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(ByEmail).where(_THIS).returning(col(ByEmail.address))
_LISTING = Listing(
    ByEmail,
    _SELECT,
    sorts={
        "address": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ByEmailService:
    """What can be done with by emails."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ByEmailQuery) -> CursorPage[ByEmailRead]:
        """Return a page of by emails."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ByEmailRead(*row) for row in rows], next_cursor)

    async def get(self, address: str) -> ByEmailRead:
        """Return a by email."""
        row = await self.db.first(_GET, _address=address)
        if row is None:
            raise NotFoundError(f"There is no by email {address}.")
        return ByEmailRead(*row)

    async def create(self, data: ByEmailCreate) -> ByEmailRead:
        """Create a by email and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ByEmailRead(*row)

    async def update(self, address: str, data: ByEmailUpdate) -> ByEmailRead:
        """Change the given fields of a by email and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(address)
        row = await self.db.first(_UPDATE, _address=address, **changes)
        if row is None:
            raise NotFoundError(f"There is no by email {address}.")
        return ByEmailRead(*row)

    async def delete(self, address: str) -> None:
        """Delete a by email."""
        if await self.db.first(_DELETE, _address=address) is None:
            raise NotFoundError(f"There is no by email {address}.")
