"""Events: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.event import Event
from app.schemas.event import EventCreate, EventQuery, EventRead, EventUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Event)
_COLUMNS = columns_of(_TABLE, EventRead)
_THIS = col(Event.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Event).returning(*_COLUMNS)
_UPDATE: Executable = update(Event).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Event).where(_THIS).returning(col(Event.id))
_LISTING = Listing(
    Event,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class EventService:
    """What can be done with events."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: EventQuery) -> CursorPage[EventRead]:
        """Return a page of events."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([EventRead(*row) for row in rows], next_cursor)

    async def get(self, event_id: UUID) -> EventRead:
        """Return an event."""
        row = await self.db.first(_GET, _id=event_id)
        if row is None:
            raise NotFoundError(f"There is no event {event_id}.")
        return EventRead(*row)

    async def create(self, data: EventCreate) -> EventRead:
        """Create an event and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return EventRead(*row)

    async def update(self, event_id: UUID, data: EventUpdate) -> EventRead:
        """Change the given fields of an event and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(event_id)
        row = await self.db.first(_UPDATE, _id=event_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no event {event_id}.")
        return EventRead(*row)

    async def delete(self, event_id: UUID) -> None:
        """Delete an event."""
        if await self.db.first(_DELETE, _id=event_id) is None:
            raise NotFoundError(f"There is no event {event_id}.")
