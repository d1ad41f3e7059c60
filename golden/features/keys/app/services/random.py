"""Randoms: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.random import Random
from app.schemas.page import CursorPage
from app.schemas.random import RandomCreate, RandomQuery, RandomRead, RandomUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Random)
_COLUMNS = columns_of(_TABLE, RandomRead)
_THIS = col(Random.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Random).returning(*_COLUMNS)
_UPDATE: Executable = update(Random).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Random).where(_THIS).returning(col(Random.id))
_LISTING = Listing(
    Random,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class RandomService:
    """What can be done with randoms."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: RandomQuery) -> CursorPage[RandomRead]:
        """Return a page of randoms."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([RandomRead(*row) for row in rows], next_cursor)

    async def get(self, random_id: UUID) -> RandomRead:
        """Return a random."""
        row = await self.db.first(_GET, _id=random_id)
        if row is None:
            raise NotFoundError(f"There is no random {random_id}.")
        return RandomRead(*row)

    async def create(self, data: RandomCreate) -> RandomRead:
        """Create a random and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return RandomRead(*row)

    async def update(self, random_id: UUID, data: RandomUpdate) -> RandomRead:
        """Change the given fields of a random and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(random_id)
        row = await self.db.first(_UPDATE, _id=random_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no random {random_id}.")
        return RandomRead(*row)

    async def delete(self, random_id: UUID) -> None:
        """Delete a random."""
        if await self.db.first(_DELETE, _id=random_id) is None:
            raise NotFoundError(f"There is no random {random_id}.")
