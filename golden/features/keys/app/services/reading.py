"""Readings: rules and queries."""

from datetime import datetime

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.reading import Reading
from app.schemas.page import CursorPage
from app.schemas.reading import ReadingCreate, ReadingQuery, ReadingRead, ReadingUpdate
from app.schemas.types import NumberParameter, Text, Timestamp

_TABLE = table_of(Reading)
_COLUMNS = columns_of(_TABLE, ReadingRead)
_THIS = and_(col(Reading.sensor) == bindparam("_sensor"), col(Reading.at) == bindparam("_at"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Reading).returning(*_COLUMNS)
_UPDATE: Executable = update(Reading).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Reading).where(_THIS).returning(col(Reading.sensor), col(Reading.at))
_LISTING = Listing(
    Reading,
    _SELECT,
    sorts={
        "sensor": Text,
        "at": Timestamp,
        "value": NumberParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    order=["sensor"],
)


class ReadingService:
    """What can be done with readings."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ReadingQuery) -> CursorPage[ReadingRead]:
        """Return a page of readings."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ReadingRead(*row) for row in rows], next_cursor)

    async def get(self, sensor: str, at: datetime) -> ReadingRead:
        """Return a reading."""
        row = await self.db.first(_GET, _sensor=sensor, _at=at)
        if row is None:
            raise NotFoundError(f"There is no reading {sensor}, {at}.")
        return ReadingRead(*row)

    async def create(self, data: ReadingCreate) -> ReadingRead:
        """Create a reading and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ReadingRead(*row)

    async def update(self, sensor: str, at: datetime, data: ReadingUpdate) -> ReadingRead:
        """Change the given fields of a reading and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(sensor, at)
        row = await self.db.first(_UPDATE, _sensor=sensor, _at=at, **changes)
        if row is None:
            raise NotFoundError(f"There is no reading {sensor}, {at}.")
        return ReadingRead(*row)

    async def delete(self, sensor: str, at: datetime) -> None:
        """Delete a reading."""
        if await self.db.first(_DELETE, _sensor=sensor, _at=at) is None:
            raise NotFoundError(f"There is no reading {sensor}, {at}.")
