"""Flights: rules and queries."""

from typing import Any
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.flight import Flight
from app.models.office import Office
from app.schemas.embedded import OfficeSummary
from app.schemas.flight import FlightCreate, FlightQuery, FlightRead, FlightUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Flight)
_COLUMNS = columns_of(_TABLE, FlightRead)
_ORIGIN_TABLE = table_of(Office).alias("origin")
_ORIGIN_COLUMNS = columns_of(_ORIGIN_TABLE, OfficeSummary)
_DESTINATION_TABLE = table_of(Office).alias("destination")
_DESTINATION_COLUMNS = columns_of(_DESTINATION_TABLE, OfficeSummary)
_THIS = col(Flight.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_ORIGIN_COLUMNS, *_DESTINATION_COLUMNS).select_from(
    _TABLE.join(_ORIGIN_TABLE, _TABLE.c.origin_id == _ORIGIN_TABLE.c.id).join(
        _DESTINATION_TABLE, _TABLE.c.destination_id == _DESTINATION_TABLE.c.id
    )
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Flight).returning(col(Flight.id))
_UPDATE: Executable = update(Flight).where(_THIS).returning(col(Flight.id))
_DELETE: Executable = delete(Flight).where(_THIS).returning(col(Flight.id))
_LISTING = Listing(
    Flight,
    _SELECT,
    sorts={
        "id": UUID,
        "number": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class FlightService:
    """What can be done with flights."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: FlightQuery) -> CursorPage[FlightRead]:
        """Return a page of flights."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([_read(row) for row in rows], next_cursor)

    async def get(self, flight_id: UUID) -> FlightRead:
        """Return a flight."""
        row = await self.db.first(_GET, _id=flight_id)
        if row is None:
            raise NotFoundError(f"There is no flight {flight_id}.")
        return _read(row)

    async def create(self, data: FlightCreate) -> FlightRead:
        """Create a flight and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await FlightService(tx).get(*row)

    async def update(self, flight_id: UUID, data: FlightUpdate) -> FlightRead:
        """Change the given fields of a flight and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(flight_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=flight_id, **changes) is None:
                raise NotFoundError(f"There is no flight {flight_id}.")
            return await FlightService(tx).get(flight_id)

    async def delete(self, flight_id: UUID) -> None:
        """Delete a flight."""
        if await self.db.first(_DELETE, _id=flight_id) is None:
            raise NotFoundError(f"There is no flight {flight_id}.")


def _read(row: AnyRow) -> FlightRead:
    """Return the flight of a row, with the objects that stand beside it."""
    own, origin, destination = split(row, _COLUMNS, _ORIGIN_COLUMNS, _DESTINATION_COLUMNS)
    values: list[Any] = [
        *own,
        OfficeSummary(*origin),
        OfficeSummary(*destination),
    ]
    return FlightRead(*values)
