"""Drafts: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.draft import Draft
from app.schemas.draft import DraftCreate, DraftQuery, DraftRead, DraftUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Draft)
_COLUMNS = columns_of(_TABLE, DraftRead)
_THIS = col(Draft.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Draft).returning(*_COLUMNS)
_UPDATE: Executable = update(Draft).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Draft).where(_THIS).returning(col(Draft.id))
_LISTING = Listing(
    Draft,
    _SELECT,
    sorts={
        "id": UUID,
        "title": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class DraftService:
    """What can be done with drafts."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: DraftQuery) -> CursorPage[DraftRead]:
        """Return a page of drafts."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([DraftRead(*row) for row in rows], next_cursor)

    async def get(self, draft_id: UUID) -> DraftRead:
        """Return a draft."""
        row = await self.db.first(_GET, _id=draft_id)
        if row is None:
            raise NotFoundError(f"There is no draft {draft_id}.")
        return DraftRead(*row)

    async def create(self, data: DraftCreate) -> DraftRead:
        """Create a draft and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return DraftRead(*row)

    async def update(self, draft_id: UUID, data: DraftUpdate) -> DraftRead:
        """Change the given fields of a draft and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(draft_id)
        row = await self.db.first(_UPDATE, _id=draft_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no draft {draft_id}.")
        return DraftRead(*row)

    async def delete(self, draft_id: UUID) -> None:
        """Delete a draft."""
        if await self.db.first(_DELETE, _id=draft_id) is None:
            raise NotFoundError(f"There is no draft {draft_id}.")
