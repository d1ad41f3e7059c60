"""Readings: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.access import EVERYTHING, ROBOTS, Access
from app.db.listing import Listing
from app.db.owners import Reference, by_owner, check_seen, claim, readings_of
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.reading import Reading
from app.schemas.page import CursorPage
from app.schemas.reading import ReadingCreate, ReadingQuery, ReadingRead, ReadingUpdate
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(Reading)
_COLUMNS = columns_of(_TABLE, ReadingRead)
_THIS = col(Reading.id) == bindparam("_id")
_OWNED = readings_of("_owner")
_SELECT = select(*_COLUMNS)
_GET = by_owner(_SELECT.where(_THIS), _OWNED)
_INSERT: Executable = insert(Reading).returning(*_COLUMNS)
_UPDATE = by_owner(update(Reading).where(_THIS).returning(*_COLUMNS), _OWNED)
_DELETE = by_owner(delete(Reading).where(_THIS).returning(col(Reading.id)), _OWNED)
_REFERENCES = [
    Reference(("robot_serial",), ("robot_serial",), ROBOTS["get"], owning=True, user=True),
]
_LISTING = Listing(
    Reading,
    _SELECT,
    sorts={
        "id": UUID,
        "value": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)
_OWN_LISTING = _LISTING.where(_OWNED)


class ReadingService:
    """What can be done with readings."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, query: ReadingQuery) -> CursorPage[ReadingRead]:
        """Return a page of readings."""
        access = self.access
        listing = _LISTING if access.owner is None else _OWN_LISTING
        rows, next_cursor = await listing.page(self.db, query, **access.bound)
        return CursorPage([ReadingRead(*row) for row in rows], next_cursor)

    async def get(self, reading_id: UUID) -> ReadingRead:
        """Return a reading."""
        row = await self.db.first(_GET.of(self.access), _id=reading_id, **self.access.bound)
        if row is None:
            raise NotFoundError(f"There is no reading {reading_id}.")
        return ReadingRead(*row)

    async def create(self, data: ReadingCreate) -> ReadingRead:
        """Create a reading and return it."""
        values = data.model_dump()
        claim(self.access, values, data.model_fields_set, "robot_serial", "robot_serial")
        async with self.db.transaction() as tx:
            created = ReadingRead(*await tx.one(_INSERT, **values))
            await check_seen(tx, self.access, _REFERENCES, [values])
            return created

    async def update(self, reading_id: UUID, data: ReadingUpdate) -> ReadingRead:
        """Change the given fields of a reading and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(reading_id)
        async with self.db.transaction() as tx:
            row = await tx.first(
                _UPDATE.of(self.access), _id=reading_id, **self.access.bound, **changes
            )
            if row is None:
                raise NotFoundError(f"There is no reading {reading_id}.")
            await check_seen(tx, self.access, _REFERENCES, [changes])
        return ReadingRead(*row)

    async def delete(self, reading_id: UUID) -> None:
        """Delete a reading."""
        if (
            await self.db.first(_DELETE.of(self.access), _id=reading_id, **self.access.bound)
            is None
        ):
            raise NotFoundError(f"There is no reading {reading_id}.")
