"""By patterns: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.by_pattern import ByPattern
from app.schemas.by_pattern import ByPatternCreate, ByPatternQuery, ByPatternRead, ByPatternUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(ByPattern)
_COLUMNS = columns_of(_TABLE, ByPatternRead)
_THIS = col(ByPattern.code) == bindparam("_code")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(ByPattern).returning(*_COLUMNS)
_UPDATE: Executable = update(ByPattern).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(ByPattern).where(_THIS).returning(col(ByPattern.code))
_LISTING = Listing(
    ByPattern,
    _SELECT,
    sorts={
        "code": Text,
        "n": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ByPatternService:
    """What can be done with by patterns."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ByPatternQuery) -> CursorPage[ByPatternRead]:
        """Return a page of by patterns."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ByPatternRead(*row) for row in rows], next_cursor)

    async def get(self, code: str) -> ByPatternRead:
        """Return a by pattern."""
        row = await self.db.first(_GET, _code=code)
        if row is None:
            raise NotFoundError(f"There is no by pattern {code}.")
        return ByPatternRead(*row)

    async def create(self, data: ByPatternCreate) -> ByPatternRead:
        """Create a by pattern and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ByPatternRead(*row)

    async def update(self, code: str, data: ByPatternUpdate) -> ByPatternRead:
        """Change the given fields of a by pattern and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(code)
        row = await self.db.first(_UPDATE, _code=code, **changes)
        if row is None:
            raise NotFoundError(f"There is no by pattern {code}.")
        return ByPatternRead(*row)

    async def delete(self, code: str) -> None:
        """Delete a by pattern."""
        if await self.db.first(_DELETE, _code=code) is None:
            raise NotFoundError(f"There is no by pattern {code}.")
