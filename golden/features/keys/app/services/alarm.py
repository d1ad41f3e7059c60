"""Alarms: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.alarm import Alarm
from app.models.base import columns_of, table_of
from app.schemas.alarm import AlarmCreate, AlarmQuery, AlarmRead, AlarmUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Alarm)
_COLUMNS = columns_of(_TABLE, AlarmRead)
_THIS = col(Alarm.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Alarm).returning(*_COLUMNS)
_UPDATE: Executable = update(Alarm).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Alarm).where(_THIS).returning(col(Alarm.id))
_LISTING = Listing(
    Alarm,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class AlarmService:
    """What can be done with alarms."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: AlarmQuery) -> CursorPage[AlarmRead]:
        """Return a page of alarms."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([AlarmRead(*row) for row in rows], next_cursor)

    async def get(self, alarm_id: UUID) -> AlarmRead:
        """Return an alarm."""
        row = await self.db.first(_GET, _id=alarm_id)
        if row is None:
            raise NotFoundError(f"There is no alarm {alarm_id}.")
        return AlarmRead(*row)

    async def create(self, data: AlarmCreate) -> AlarmRead:
        """Create an alarm and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return AlarmRead(*row)

    async def update(self, alarm_id: UUID, data: AlarmUpdate) -> AlarmRead:
        """Change the given fields of an alarm and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(alarm_id)
        row = await self.db.first(_UPDATE, _id=alarm_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no alarm {alarm_id}.")
        return AlarmRead(*row)

    async def delete(self, alarm_id: UUID) -> None:
        """Delete an alarm."""
        if await self.db.first(_DELETE, _id=alarm_id) is None:
            raise NotFoundError(f"There is no alarm {alarm_id}.")
