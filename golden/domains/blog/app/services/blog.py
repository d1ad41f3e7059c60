"""Blogs: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.blog import Blog
from app.schemas.blog import BlogCreate, BlogQuery, BlogRead, BlogUpdate
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Blog)
_COLUMNS = columns_of(_TABLE, BlogRead)
_THIS = col(Blog.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Blog).returning(*_COLUMNS)
_UPDATE: Executable = update(Blog).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Blog).where(_THIS).returning(col(Blog.id))
_LISTING = Listing(
    Blog,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
)


class BlogService:
    """What can be done with blogs."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: BlogQuery) -> CursorPage[BlogRead]:
        """Return a page of blogs."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([BlogRead(*row) for row in rows], next_cursor)

    async def get(self, blog_id: int) -> BlogRead:
        """Return a blog."""
        row = await self.db.first(_GET, _id=blog_id)
        if row is None:
            raise NotFoundError(f"There is no blog {blog_id}.")
        return BlogRead(*row)

    async def create(self, data: BlogCreate) -> BlogRead:
        """Create a blog and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return BlogRead(*row)

    async def update(self, blog_id: int, data: BlogUpdate) -> BlogRead:
        """Change the given fields of a blog and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(blog_id)
        row = await self.db.first(_UPDATE, _id=blog_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no blog {blog_id}.")
        return BlogRead(*row)

    async def delete(self, blog_id: int) -> None:
        """Delete a blog."""
        if await self.db.first(_DELETE, _id=blog_id) is None:
            raise NotFoundError(f"There is no blog {blog_id}.")
