"""Series: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.series import Series
from app.schemas.page import CursorPage
from app.schemas.series import SeriesCreate, SeriesQuery, SeriesRead, SeriesUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Series)
_COLUMNS = columns_of(_TABLE, SeriesRead)
_THIS = col(Series.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Series).returning(*_COLUMNS)
_UPDATE: Executable = update(Series).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Series).where(_THIS).returning(col(Series.id))
_LISTING = Listing(
    Series,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class SeriesService:
    """What can be done with series."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SeriesQuery) -> CursorPage[SeriesRead]:
        """Return a page of series."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SeriesRead(*row) for row in rows], next_cursor)

    async def get(self, series_id: UUID) -> SeriesRead:
        """Return a series."""
        row = await self.db.first(_GET, _id=series_id)
        if row is None:
            raise NotFoundError(f"There is no series {series_id}.")
        return SeriesRead(*row)

    async def create(self, data: SeriesCreate) -> SeriesRead:
        """Create a series and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SeriesRead(*row)

    async def update(self, series_id: UUID, data: SeriesUpdate) -> SeriesRead:
        """Change the given fields of a series and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(series_id)
        row = await self.db.first(_UPDATE, _id=series_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no series {series_id}.")
        return SeriesRead(*row)

    async def delete(self, series_id: UUID) -> None:
        """Delete a series."""
        if await self.db.first(_DELETE, _id=series_id) is None:
            raise NotFoundError(f"There is no series {series_id}.")
