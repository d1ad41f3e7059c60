"""Markers: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.marker import Marker
from app.schemas.marker import MarkerCreate, MarkerQuery, MarkerRead, MarkerUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

_TABLE = table_of(Marker)
_COLUMNS = columns_of(_TABLE, MarkerRead)
_THIS = col(Marker.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Marker).returning(*_COLUMNS)
_DELETE: Executable = delete(Marker).where(_THIS).returning(col(Marker.id))
_LISTING = Listing(
    Marker,
    _SELECT,
    sorts={
        "id": IntegerKey,
    },
)


class MarkerService:
    """What can be done with markers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: MarkerQuery) -> CursorPage[MarkerRead]:
        """Return a page of markers."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([MarkerRead(*row) for row in rows], next_cursor)

    async def get(self, marker_id: int) -> MarkerRead:
        """Return a marker."""
        row = await self.db.first(_GET, _id=marker_id)
        if row is None:
            raise NotFoundError(f"There is no marker {marker_id}.")
        return MarkerRead(*row)

    async def create(self, data: MarkerCreate) -> MarkerRead:
        """Create a marker and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return MarkerRead(*row)

    async def update(self, marker_id: int, _data: MarkerUpdate) -> MarkerRead:
        """Return a marker, of which nothing can change."""
        return await self.get(marker_id)

    async def delete(self, marker_id: int) -> None:
        """Delete a marker."""
        if await self.db.first(_DELETE, _id=marker_id) is None:
            raise NotFoundError(f"There is no marker {marker_id}.")
