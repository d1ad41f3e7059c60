"""Plains: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.plain import Plain
from app.schemas.page import CursorPage
from app.schemas.plain import PlainCreate, PlainQuery, PlainRead, PlainUpdate

_TABLE = table_of(Plain)
_COLUMNS = columns_of(_TABLE, PlainRead)
_THIS = col(Plain.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Plain).returning(*_COLUMNS)
_UPDATE: Executable = update(Plain).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Plain).where(_THIS).returning(col(Plain.id))
_LISTING = Listing(
    Plain,
    _SELECT,
    sorts={
        "id": UUID,
    },
)


class PlainService:
    """What can be done with plains."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PlainQuery) -> CursorPage[PlainRead]:
        """Return a page of plains."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([PlainRead(*row) for row in rows], next_cursor)

    async def get(self, plain_id: UUID) -> PlainRead:
        """Return a plain."""
        row = await self.db.first(_GET, _id=plain_id)
        if row is None:
            raise NotFoundError(f"There is no plain {plain_id}.")
        return PlainRead(*row)

    async def create(self, data: PlainCreate) -> PlainRead:
        """Create a plain and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return PlainRead(*row)

    async def update(self, plain_id: UUID, data: PlainUpdate) -> PlainRead:
        """Change the given fields of a plain and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(plain_id)
        row = await self.db.first(_UPDATE, _id=plain_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no plain {plain_id}.")
        return PlainRead(*row)

    async def delete(self, plain_id: UUID) -> None:
        """Delete a plain."""
        if await self.db.first(_DELETE, _id=plain_id) is None:
            raise NotFoundError(f"There is no plain {plain_id}.")
