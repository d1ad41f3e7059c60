"""Counters: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.counter import Counter
from app.schemas.counter import CounterCreate, CounterQuery, CounterRead, CounterUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey, Timestamp

_TABLE = table_of(Counter)
_COLUMNS = columns_of(_TABLE, CounterRead)
_THIS = col(Counter.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Counter).returning(*_COLUMNS)
_UPDATE: Executable = update(Counter).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Counter).where(_THIS).returning(col(Counter.id))
_LISTING = Listing(
    Counter,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class CounterService:
    """What can be done with counters."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CounterQuery) -> CursorPage[CounterRead]:
        """Return a page of counters."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([CounterRead(*row) for row in rows], next_cursor)

    async def get(self, counter_id: int) -> CounterRead:
        """Return a counter."""
        row = await self.db.first(_GET, _id=counter_id)
        if row is None:
            raise NotFoundError(f"There is no counter {counter_id}.")
        return CounterRead(*row)

    async def create(self, data: CounterCreate) -> CounterRead:
        """Create a counter and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return CounterRead(*row)

    async def update(self, counter_id: int, data: CounterUpdate) -> CounterRead:
        """Change the given fields of a counter and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(counter_id)
        row = await self.db.first(_UPDATE, _id=counter_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no counter {counter_id}.")
        return CounterRead(*row)

    async def delete(self, counter_id: int) -> None:
        """Delete a counter."""
        if await self.db.first(_DELETE, _id=counter_id) is None:
            raise NotFoundError(f"There is no counter {counter_id}.")
