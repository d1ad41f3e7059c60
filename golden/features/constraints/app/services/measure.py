"""Measures: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.measure import Measure
from app.schemas.measure import (
    MeasureCentsFilter,
    MeasureCreate,
    MeasurePositiveFilter,
    MeasurePriceFilter,
    MeasureQuery,
    MeasureRead,
    MeasureUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerParameter, IntegerParameter, NumberParameter, Timestamp

_TABLE = table_of(Measure)
_COLUMNS = columns_of(_TABLE, MeasureRead)
_THIS = col(Measure.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Measure).returning(*_COLUMNS)
_UPDATE: Executable = update(Measure).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Measure).where(_THIS).returning(col(Measure.id))
_LISTING = Listing(
    Measure,
    _SELECT,
    sorts={
        "id": UUID,
        "level": IntegerParameter,
        "above": IntegerParameter,
        "fifths": IntegerParameter,
        "far": BigIntegerParameter,
        "ratio": NumberParameter,
        "price": MeasurePriceFilter,
        "positive": MeasurePositiveFilter,
        "cents": MeasureCentsFilter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class MeasureService:
    """What can be done with measures."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: MeasureQuery) -> CursorPage[MeasureRead]:
        """Return a page of measures."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([MeasureRead(*row) for row in rows], next_cursor)

    async def get(self, measure_id: UUID) -> MeasureRead:
        """Return a measure."""
        row = await self.db.first(_GET, _id=measure_id)
        if row is None:
            raise NotFoundError(f"There is no measure {measure_id}.")
        return MeasureRead(*row)

    async def create(self, data: MeasureCreate) -> MeasureRead:
        """Create a measure and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return MeasureRead(*row)

    async def update(self, measure_id: UUID, data: MeasureUpdate) -> MeasureRead:
        """Change the given fields of a measure and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(measure_id)
        row = await self.db.first(_UPDATE, _id=measure_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no measure {measure_id}.")
        return MeasureRead(*row)

    async def delete(self, measure_id: UUID) -> None:
        """Delete a measure."""
        if await self.db.first(_DELETE, _id=measure_id) is None:
            raise NotFoundError(f"There is no measure {measure_id}.")
