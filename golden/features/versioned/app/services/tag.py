"""Tags: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.tag import Tag
from app.schemas.page import CursorPage
from app.schemas.tag import TagCreate, TagQuery, TagRead, TagUpdate
from app.schemas.types import Text

_TABLE = table_of(Tag)
_COLUMNS = columns_of(_TABLE, TagRead)
_THIS = col(Tag.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Tag).returning(*_COLUMNS)
_UPDATE: Executable = update(Tag).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Tag).where(_THIS).returning(col(Tag.id))
_LISTING = Listing(
    Tag,
    _SELECT,
    sorts={
        "id": UUID,
        "label": Text,
    },
)


class TagService:
    """What can be done with tags."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: TagQuery) -> CursorPage[TagRead]:
        """Return a page of tags."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([TagRead(*row) for row in rows], next_cursor)

    async def get(self, tag_id: UUID) -> TagRead:
        """Return a tag."""
        row = await self.db.first(_GET, _id=tag_id)
        if row is None:
            raise NotFoundError(f"There is no tag {tag_id}.")
        return TagRead(*row)

    async def create(self, data: TagCreate) -> TagRead:
        """Create a tag and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return TagRead(*row)

    async def update(self, tag_id: UUID, data: TagUpdate) -> TagRead:
        """Change the given fields of a tag and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(tag_id)
        row = await self.db.first(_UPDATE, _id=tag_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no tag {tag_id}.")
        return TagRead(*row)

    async def delete(self, tag_id: UUID) -> None:
        """Delete a tag."""
        if await self.db.first(_DELETE, _id=tag_id) is None:
            raise NotFoundError(f"There is no tag {tag_id}.")
