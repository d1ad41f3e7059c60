"""By bigs: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.by_big import ByBig
from app.schemas.by_big import ByBigCreate, ByBigQuery, ByBigRead, ByBigUpdate
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerParameter, IntegerParameter, Timestamp

_TABLE = table_of(ByBig)
_COLUMNS = columns_of(_TABLE, ByBigRead)
_THIS = col(ByBig.number) == bindparam("_number")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(ByBig).returning(*_COLUMNS)
_UPDATE: Executable = update(ByBig).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(ByBig).where(_THIS).returning(col(ByBig.number))
_LISTING = Listing(
    ByBig,
    _SELECT,
    sorts={
        "number": BigIntegerParameter,
        "n": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ByBigService:
    """What can be done with by bigs."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ByBigQuery) -> CursorPage[ByBigRead]:
        """Return a page of by bigs."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ByBigRead(*row) for row in rows], next_cursor)

    async def get(self, number: int) -> ByBigRead:
        """Return a by big."""
        row = await self.db.first(_GET, _number=number)
        if row is None:
            raise NotFoundError(f"There is no by big {number}.")
        return ByBigRead(*row)

    async def create(self, data: ByBigCreate) -> ByBigRead:
        """Create a by big and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ByBigRead(*row)

    async def update(self, number: int, data: ByBigUpdate) -> ByBigRead:
        """Change the given fields of a by big and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(number)
        row = await self.db.first(_UPDATE, _number=number, **changes)
        if row is None:
            raise NotFoundError(f"There is no by big {number}.")
        return ByBigRead(*row)

    async def delete(self, number: int) -> None:
        """Delete a by big."""
        if await self.db.first(_DELETE, _number=number) is None:
            raise NotFoundError(f"There is no by big {number}.")
