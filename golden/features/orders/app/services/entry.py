"""Entries: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.entry import Entry
from app.models.enums import Level
from app.schemas.entry import (
    EntryCreate,
    EntryQuery,
    EntryRead,
    EntryScoreFilter,
    EntryUpdate,
    EntryWideFilter,
)
from app.schemas.page import CursorPage
from app.schemas.types import (
    BigIntegerParameter,
    BooleanParameter,
    Date,
    Duration,
    IntegerKey,
    IntegerParameter,
    NumberParameter,
    Text,
    Time,
    Timestamp,
)

_TABLE = table_of(Entry)
_COLUMNS = columns_of(_TABLE, EntryRead)
_THIS = col(Entry.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Entry).returning(*_COLUMNS)
_UPDATE: Executable = update(Entry).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Entry).where(_THIS).returning(col(Entry.id))
_LISTING = Listing(
    Entry,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "rank": IntegerParameter,
        "score": EntryScoreFilter,
        "seen_at": Timestamp,
        "level": Level,
        "day": Date,
        "tm": Time,
        "lasts": Duration,
        "label": Text,
        "ratio": NumberParameter,
        "flag": BooleanParameter,
        "wide": EntryWideFilter,
        "big": BigIntegerParameter,
        "token": UUID,
    },
    order=["-rank", "score", "-seen_at"],
)


class EntryService:
    """What can be done with entries."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: EntryQuery) -> CursorPage[EntryRead]:
        """Return a page of entries."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([EntryRead(*row) for row in rows], next_cursor)

    async def get(self, entry_id: int) -> EntryRead:
        """Return an entry."""
        row = await self.db.first(_GET, _id=entry_id)
        if row is None:
            raise NotFoundError(f"There is no entry {entry_id}.")
        return EntryRead(*row)

    async def create(self, data: EntryCreate) -> EntryRead:
        """Create an entry and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return EntryRead(*row)

    async def update(self, entry_id: int, data: EntryUpdate) -> EntryRead:
        """Change the given fields of an entry and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(entry_id)
        row = await self.db.first(_UPDATE, _id=entry_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no entry {entry_id}.")
        return EntryRead(*row)

    async def delete(self, entry_id: int) -> None:
        """Delete an entry."""
        if await self.db.first(_DELETE, _id=entry_id) is None:
            raise NotFoundError(f"There is no entry {entry_id}.")
