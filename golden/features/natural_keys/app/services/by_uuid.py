"""By uuids: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.by_uuid import ByUuid
from app.schemas.by_uuid import ByUuidCreate, ByUuidQuery, ByUuidRead, ByUuidUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(ByUuid)
_COLUMNS = columns_of(_TABLE, ByUuidRead)
_THIS = col(ByUuid.token) == bindparam("_token")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(ByUuid).returning(*_COLUMNS)
_UPDATE: Executable = update(ByUuid).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(ByUuid).where(_THIS).returning(col(ByUuid.token))
_LISTING = Listing(
    ByUuid,
    _SELECT,
    sorts={
        "token": UUID,
        "n": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ByUuidService:
    """What can be done with by uuids."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ByUuidQuery) -> CursorPage[ByUuidRead]:
        """Return a page of by uuids."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ByUuidRead(*row) for row in rows], next_cursor)

    async def get(self, token: UUID) -> ByUuidRead:
        """Return a by uuid."""
        row = await self.db.first(_GET, _token=token)
        if row is None:
            raise NotFoundError(f"There is no by uuid {token}.")
        return ByUuidRead(*row)

    async def create(self, data: ByUuidCreate) -> ByUuidRead:
        """Create a by uuid and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ByUuidRead(*row)

    async def update(self, token: UUID, data: ByUuidUpdate) -> ByUuidRead:
        """Change the given fields of a by uuid and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(token)
        row = await self.db.first(_UPDATE, _token=token, **changes)
        if row is None:
            raise NotFoundError(f"There is no by uuid {token}.")
        return ByUuidRead(*row)

    async def delete(self, token: UUID) -> None:
        """Delete a by uuid."""
        if await self.db.first(_DELETE, _token=token) is None:
            raise NotFoundError(f"There is no by uuid {token}.")
