"""Stamps: rules and queries."""

from collections.abc import Collection

from sqlalchemy import Executable, and_, bindparam, delete, insert, select
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of
from app.models.stamp import Stamp
from app.schemas.page import CursorPage
from app.schemas.stamp import StampCreate, StampQuery, StampRead, StampUpdate
from app.schemas.types import IntegerParameter, Text

_TABLE = table_of(Stamp)
_COLUMNS = columns_of(_TABLE, StampRead)
_THIS = and_(col(Stamp.series) == bindparam("_series"), col(Stamp.number) == bindparam("_number"))
_CURRENT = at_version(col(Stamp.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Stamp).returning(*_COLUMNS)
_VERSION = select(col(Stamp.version)).where(_THIS)
_DELETE: Executable = (
    delete(Stamp).where(_THIS, _CURRENT).returning(col(Stamp.series), col(Stamp.number))
)
_LISTING = Listing(
    Stamp,
    _SELECT,
    sorts={
        "series": Text,
        "number": IntegerParameter,
    },
    order=["series"],
)


class StampService:
    """What can be done with stamps."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: StampQuery) -> CursorPage[StampRead]:
        """Return a page of stamps."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([StampRead(*row) for row in rows], next_cursor)

    async def get(self, series: str, number: int) -> StampRead:
        """Return a stamp."""
        row = await self.db.first(_GET, _series=series, _number=number)
        if row is None:
            raise NotFoundError(f"There is no stamp {series}, {number}.")
        return StampRead(*row)

    async def create(self, data: StampCreate) -> StampRead:
        """Create a stamp and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return StampRead(*row)

    async def update(
        self,
        series: str,
        number: int,
        _data: StampUpdate,
        *,
        versions: Collection[int] | None = None,
    ) -> StampRead:
        """Return a stamp, of which nothing can change."""
        unchanged = await self.get(series, number)
        check_version(unchanged.version, versions)
        return unchanged

    async def delete(
        self, series: str, number: int, *, versions: Collection[int] | None = None
    ) -> None:
        """Delete a stamp."""
        if (
            await self.db.first(_DELETE, _series=series, _number=number, **expected(versions))
            is None
        ):
            raise await _missed(self.db, series, number)


async def _missed(db: Queries, series: str, number: int) -> AppError:
    """Return why no stamp was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _series=series, _number=number)
    if row is None:
        return NotFoundError(f"There is no stamp {series}, {number}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
