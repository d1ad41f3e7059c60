"""Things: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.enums import Odd
from app.models.thing import Thing
from app.schemas.page import CursorPage
from app.schemas.thing import ThingCreate, ThingQuery, ThingRead, ThingUpdate

_TABLE = table_of(Thing)
_COLUMNS = columns_of(_TABLE, ThingRead)
_THIS = col(Thing.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Thing).returning(*_COLUMNS)
_UPDATE: Executable = update(Thing).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Thing).where(_THIS).returning(col(Thing.id))
_LISTING = Listing(
    Thing,
    _SELECT,
    sorts={
        "id": UUID,
        "odd": Odd,
        "maybe": Odd,
    },
    order=["odd", "-maybe"],
)


class ThingService:
    """What can be done with things."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ThingQuery) -> CursorPage[ThingRead]:
        """Return a page of things."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ThingRead(*row) for row in rows], next_cursor)

    async def get(self, thing_id: UUID) -> ThingRead:
        """Return a thing."""
        row = await self.db.first(_GET, _id=thing_id)
        if row is None:
            raise NotFoundError(f"There is no thing {thing_id}.")
        return ThingRead(*row)

    async def create(self, data: ThingCreate) -> ThingRead:
        """Create a thing and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ThingRead(*row)

    async def update(self, thing_id: UUID, data: ThingUpdate) -> ThingRead:
        """Change the given fields of a thing and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(thing_id)
        row = await self.db.first(_UPDATE, _id=thing_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no thing {thing_id}.")
        return ThingRead(*row)

    async def delete(self, thing_id: UUID) -> None:
        """Delete a thing."""
        if await self.db.first(_DELETE, _id=thing_id) is None:
            raise NotFoundError(f"There is no thing {thing_id}.")
