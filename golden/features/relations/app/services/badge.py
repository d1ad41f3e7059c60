"""Badges: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.badge import Badge
from app.models.base import columns_of, table_of
from app.schemas.badge import BadgeCreate, BadgeQuery, BadgeRead, BadgeUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Badge)
_COLUMNS = columns_of(_TABLE, BadgeRead)
_THIS = col(Badge.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Badge).returning(*_COLUMNS)
_UPDATE: Executable = update(Badge).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Badge).where(_THIS).returning(col(Badge.id))
_LISTING = Listing(
    Badge,
    _SELECT,
    sorts={
        "id": UUID,
        "number": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class BadgeService:
    """What can be done with badges."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: BadgeQuery) -> CursorPage[BadgeRead]:
        """Return a page of badges."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([BadgeRead(*row) for row in rows], next_cursor)

    async def get(self, badge_id: UUID) -> BadgeRead:
        """Return a badge."""
        row = await self.db.first(_GET, _id=badge_id)
        if row is None:
            raise NotFoundError(f"There is no badge {badge_id}.")
        return BadgeRead(*row)

    async def create(self, data: BadgeCreate) -> BadgeRead:
        """Create a badge and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return BadgeRead(*row)

    async def update(self, badge_id: UUID, data: BadgeUpdate) -> BadgeRead:
        """Change the given fields of a badge and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(badge_id)
        row = await self.db.first(_UPDATE, _id=badge_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no badge {badge_id}.")
        return BadgeRead(*row)

    async def delete(self, badge_id: UUID) -> None:
        """Delete a badge."""
        if await self.db.first(_DELETE, _id=badge_id) is None:
            raise NotFoundError(f"There is no badge {badge_id}.")
