"""Posts: rules and queries."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.blog import Blog
from app.models.post import Post, PostTagLink
from app.models.tag import Tag
from app.schemas.embedded import BlogSummary
from app.schemas.page import CursorPage
from app.schemas.post import PostCreate, PostQuery, PostRead, PostUpdate
from app.schemas.types import BigIntegerKey, Timestamp

_TABLE = table_of(Post)
_COLUMNS = columns_of(_TABLE, PostRead)
_BLOG_TABLE = table_of(Blog)
_BLOG_COLUMNS = columns_of(_BLOG_TABLE, BlogSummary)
_THIS = col(Post.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_BLOG_COLUMNS).select_from(
    _TABLE.outerjoin(_BLOG_TABLE, _TABLE.c.blog_id == _BLOG_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Post).returning(col(Post.id))
_UPDATE: Executable = update(Post).where(_THIS).returning(col(Post.id))
_LOCK = select(col(Post.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Post).where(_THIS).returning(col(Post.id))
_TAG_IDS_OF = (
    select(col(PostTagLink.post_id), col(PostTagLink.tag_id))
    .where(one_of(col(PostTagLink.post_id), "_ids"))
    .order_by(col(PostTagLink.tag_id))
)
_ADD_TAGS: Executable = (
    insert(PostTagLink)
    .from_select(
        ["post_id", "tag_id"],
        select(col(Post.id), col(Tag.id))
        .join_from(Post, Tag, true())
        .where(col(Post.id) == bindparam("_id"), one_of(col(Tag.id), "_ids")),
    )
    .returning(col(PostTagLink.tag_id))
)
_REMOVE_TAGS = delete(PostTagLink).where(col(PostTagLink.post_id) == bindparam("_id"))
_LISTING = Listing(
    Post,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
        "date": Timestamp,
    },
    search=["title"],
)


class PostService:
    """What can be done with posts."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PostQuery) -> CursorPage[PostRead]:
        """Return a page of posts."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, post_id: int) -> PostRead:
        """Return a post."""
        row = await self.db.first(_GET, _id=post_id)
        if row is None:
            raise NotFoundError(f"There is no post {post_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: PostCreate) -> PostRead:
        """Create a post and return it."""
        values = data.model_dump(exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_tags(tx, row[0], data.tag_ids)
            return await PostService(tx).get(*row)

    async def update(self, post_id: int, data: PostUpdate) -> PostRead:
        """Change the given fields of a post and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=post_id) is None:
                raise NotFoundError(f"There is no post {post_id}.")
            if changes:
                await tx.one(_UPDATE, _id=post_id, **changes)
            if "tag_ids" in data.model_fields_set:
                await _set_tags(tx, post_id, data.tag_ids)
            return await PostService(tx).get(post_id)

    async def delete(self, post_id: int) -> None:
        """Delete a post."""
        if await self.db.first(_DELETE, _id=post_id) is None:
            raise NotFoundError(f"There is no post {post_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[PostRead]:
        """Return the posts of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for post_id, key in await self.db.all(_TAG_IDS_OF, _ids=list(by_key)):
            by_key[post_id].tag_ids.append(key)
        return reads


def _read(row: AnyRow) -> PostRead:
    """Return the post of a row, with the objects that stand beside it."""
    own, blog = split(row, _COLUMNS, _BLOG_COLUMNS)
    values: list[Any] = [
        *own,
        optional(BlogSummary, blog),
    ]
    return PostRead(*values)


async def _set_tags(tx: Queries, post_id: int, tag_ids: Sequence[int]) -> None:
    wanted = set(tag_ids)
    await tx.all(_REMOVE_TAGS, _id=post_id)
    added = await tx.all(_ADD_TAGS, _id=post_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A tag that is referred to does not exist.", ("tag_ids",))
