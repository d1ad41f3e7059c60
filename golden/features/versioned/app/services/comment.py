"""Comments: rules and queries."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of
from app.models.comment import Comment
from app.schemas.comment import CommentCreate, CommentQuery, CommentRead, CommentUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Comment)
_COLUMNS = columns_of(_TABLE, CommentRead)
_THIS = col(Comment.id) == bindparam("_id")
_CURRENT = at_version(col(Comment.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Comment).returning(*_COLUMNS)
_UPDATE: Executable = update(Comment).where(_THIS, _CURRENT).returning(*_COLUMNS)
_VERSION = select(col(Comment.version)).where(_THIS)
_DELETE: Executable = delete(Comment).where(_THIS, _CURRENT).returning(col(Comment.id))
_LISTING = Listing(
    Comment,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class CommentService:
    """What can be done with comments."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CommentQuery) -> CursorPage[CommentRead]:
        """Return a page of comments."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([CommentRead(*row) for row in rows], next_cursor)

    async def get(self, comment_id: UUID) -> CommentRead:
        """Return a comment."""
        row = await self.db.first(_GET, _id=comment_id)
        if row is None:
            raise NotFoundError(f"There is no comment {comment_id}.")
        return CommentRead(*row)

    async def create(self, data: CommentCreate) -> CommentRead:
        """Create a comment and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return CommentRead(*row)

    async def update(
        self, comment_id: UUID, data: CommentUpdate, *, versions: Collection[int] | None = None
    ) -> CommentRead:
        """Change the given fields of a comment and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            unchanged = await self.get(comment_id)
            check_version(unchanged.version, versions)
            return unchanged
        row = await self.db.first(_UPDATE, _id=comment_id, **expected(versions), **changes)
        if row is None:
            raise await _missed(self.db, comment_id)
        return CommentRead(*row)

    async def delete(self, comment_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete a comment."""
        if await self.db.first(_DELETE, _id=comment_id, **expected(versions)) is None:
            raise await _missed(self.db, comment_id)


async def _missed(db: Queries, comment_id: UUID) -> AppError:
    """Return why no comment was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=comment_id)
    if row is None:
        return NotFoundError(f"There is no comment {comment_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
