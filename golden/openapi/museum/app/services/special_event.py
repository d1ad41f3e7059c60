"""Special events: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.special_event import SpecialEvent
from app.schemas.page import OffsetPage
from app.schemas.special_event import (
    SpecialEventCreate,
    SpecialEventQuery,
    SpecialEventRead,
    SpecialEventUpdate,
)

_TABLE = table_of(SpecialEvent)
_COLUMNS = columns_of(_TABLE, SpecialEventRead)
_THIS = col(SpecialEvent.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(SpecialEvent).returning(*_COLUMNS)
_UPDATE: Executable = update(SpecialEvent).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(SpecialEvent).where(_THIS).returning(col(SpecialEvent.id))
_LISTING = Listing(
    SpecialEvent,
    _SELECT,
    sorts={
        "id": UUID,
    },
)


class SpecialEventService:
    """What can be done with special events."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SpecialEventQuery) -> OffsetPage[SpecialEventRead]:
        """Return a part of the special events."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage(
            [SpecialEventRead(*row) for row in rows], total, query.limit, query.offset
        )

    async def get(self, special_event_id: UUID) -> SpecialEventRead:
        """Return a special event."""
        row = await self.db.first(_GET, _id=special_event_id)
        if row is None:
            raise NotFoundError(f"There is no special event {special_event_id}.")
        return SpecialEventRead(*row)

    async def create(self, data: SpecialEventCreate) -> SpecialEventRead:
        """Create a special event and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SpecialEventRead(*row)

    async def update(self, special_event_id: UUID, data: SpecialEventUpdate) -> SpecialEventRead:
        """Change the given fields of a special event and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(special_event_id)
        row = await self.db.first(_UPDATE, _id=special_event_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no special event {special_event_id}.")
        return SpecialEventRead(*row)

    async def delete(self, special_event_id: UUID) -> None:
        """Delete a special event."""
        if await self.db.first(_DELETE, _id=special_event_id) is None:
            raise NotFoundError(f"There is no special event {special_event_id}.")
