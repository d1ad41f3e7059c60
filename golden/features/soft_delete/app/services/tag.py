"""Tags: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.tag import Tag
from app.schemas.page import CursorPage
from app.schemas.tag import TagCreate, TagQuery, TagRead, TagUpdate
from app.schemas.types import Text

_TABLE = table_of(Tag)
_COLUMNS = columns_of(_TABLE, TagRead)
_THIS = and_(col(Tag.id) == bindparam("_id"), col(Tag.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Tag).returning(*_COLUMNS)
_UPDATE: Executable = update(Tag).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = update(Tag).where(_THIS).returning(col(Tag.id))
_DELETED = (
    select(col(Tag.deleted_at))
    .where(col(Tag.id) == bindparam("_id"), col(Tag.deleted_at).is_not(None))
    .with_for_update()
)
_LISTING = Listing(
    Tag,
    _SELECT,
    sorts={
        "id": UUID,
        "label": Text,
    },
    deleted_at=col(Tag.deleted_at),
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
        """Delete a tag; it can be restored."""
        if await self.db.first(_DELETE, _id=tag_id, deleted_at=utcnow()) is None:
            raise NotFoundError(f"There is no tag {tag_id}.")

    async def restore(self, tag_id: UUID) -> TagRead:
        """Restore a tag with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=tag_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (tag_id,), *deleted)
            return await TagService(tx).get(tag_id)
