"""By enums: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.by_enum import ByEnum
from app.models.enums import Kind
from app.schemas.by_enum import ByEnumCreate, ByEnumQuery, ByEnumRead, ByEnumUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(ByEnum)
_COLUMNS = columns_of(_TABLE, ByEnumRead)
_THIS = col(ByEnum.kind) == bindparam("_kind")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(ByEnum).returning(*_COLUMNS)
_UPDATE: Executable = update(ByEnum).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(ByEnum).where(_THIS).returning(col(ByEnum.kind))
_LISTING = Listing(
    ByEnum,
    _SELECT,
    sorts={
        "kind": Kind,
        "n": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ByEnumService:
    """What can be done with by enums."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ByEnumQuery) -> CursorPage[ByEnumRead]:
        """Return a page of by enums."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ByEnumRead(*row) for row in rows], next_cursor)

    async def get(self, kind: Kind) -> ByEnumRead:
        """Return a by enum."""
        row = await self.db.first(_GET, _kind=kind)
        if row is None:
            raise NotFoundError(f"There is no by enum {kind}.")
        return ByEnumRead(*row)

    async def create(self, data: ByEnumCreate) -> ByEnumRead:
        """Create a by enum and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ByEnumRead(*row)

    async def update(self, kind: Kind, data: ByEnumUpdate) -> ByEnumRead:
        """Change the given fields of a by enum and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(kind)
        row = await self.db.first(_UPDATE, _kind=kind, **changes)
        if row is None:
            raise NotFoundError(f"There is no by enum {kind}.")
        return ByEnumRead(*row)

    async def delete(self, kind: Kind) -> None:
        """Delete a by enum."""
        if await self.db.first(_DELETE, _kind=kind) is None:
            raise NotFoundError(f"There is no by enum {kind}.")
