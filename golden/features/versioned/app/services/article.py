"""Articles: rules and queries."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, MissingReferenceError, NotFoundError, StaleVersionError
from app.models.article import Article, ArticleTagLink
from app.models.author import Author
from app.models.base import columns_of, table_of
from app.models.comment import Comment
from app.models.tag import Tag
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead, ArticleUpdate
from app.schemas.embedded import AuthorSummary, CommentSummary
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Article)
_COLUMNS = columns_of(_TABLE, ArticleRead)
_AUTHOR_TABLE = table_of(Author)
_AUTHOR_COLUMNS = columns_of(_AUTHOR_TABLE, AuthorSummary)
_THIS = col(Article.id) == bindparam("_id")
_CURRENT = at_version(col(Article.version))
_SELECT = select(*_COLUMNS, *_AUTHOR_COLUMNS).select_from(
    _TABLE.join(_AUTHOR_TABLE, _TABLE.c.author_id == _AUTHOR_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Article).returning(col(Article.id))
_UPDATE: Executable = update(Article).where(_THIS, _CURRENT).returning(col(Article.id))
_VERSION = select(col(Article.version)).where(_THIS)
_DELETE: Executable = delete(Article).where(_THIS, _CURRENT).returning(col(Article.id))
_INSERT_MANY: Executable = insert(Article).returning(col(Article.id), sort_by_parameter_order=True)
_GET_MANY = _SELECT.where(one_of(col(Article.id), "_ids"))
_TAG_IDS_OF = (
    select(col(ArticleTagLink.article_id), col(ArticleTagLink.tag_id))
    .where(one_of(col(ArticleTagLink.article_id), "_ids"))
    .order_by(col(ArticleTagLink.tag_id))
)
_COMMENTS_OF = (
    select(col(Comment.article_id), *columns_of(table_of(Comment), CommentSummary))
    .where(one_of(col(Comment.article_id), "_ids"))
    .order_by(col(Comment.id))
)
_ADD_TAGS: Executable = (
    insert(ArticleTagLink)
    .from_select(
        ["article_id", "tag_id"],
        select(col(Article.id), col(Tag.id))
        .join_from(Article, Tag, true())
        .where(col(Article.id) == bindparam("_id"), one_of(col(Tag.id), "_ids")),
    )
    .returning(col(ArticleTagLink.tag_id))
)
_REMOVE_TAGS = delete(ArticleTagLink).where(col(ArticleTagLink.article_id) == bindparam("_id"))
_LISTING = Listing(
    Article,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ArticleService:
    """What can be done with articles."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ArticleQuery) -> CursorPage[ArticleRead]:
        """Return a page of articles."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, article_id: UUID) -> ArticleRead:
        """Return an article."""
        row = await self.db.first(_GET, _id=article_id)
        if row is None:
            raise NotFoundError(f"There is no article {article_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: ArticleCreate) -> ArticleRead:
        """Create an article and return it."""
        values = data.model_dump(exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_tags(tx, row[0], data.tag_ids)
            return await ArticleService(tx).get(*row)

    async def update(
        self, article_id: UUID, data: ArticleUpdate, *, versions: Collection[int] | None = None
    ) -> ArticleRead:
        """Change the given fields of an article and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"tag_ids"})
        if not data.model_fields_set:
            unchanged = await self.get(article_id)
            check_version(unchanged.version, versions)
            return unchanged
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=article_id, **expected(versions), **changes) is None:
                raise await _missed(tx, article_id)
            if "tag_ids" in data.model_fields_set:
                await _set_tags(tx, article_id, data.tag_ids)
            return await ArticleService(tx).get(article_id)

    async def delete(self, article_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete an article."""
        if await self.db.first(_DELETE, _id=article_id, **expected(versions)) is None:
            raise await _missed(self.db, article_id)

    async def replace(
        self, article_id: UUID, data: ArticleCreate, *, versions: Collection[int] | None = None
    ) -> ArticleRead:
        """Replace an article and return it; what is left out takes its default."""
        values = data.model_dump(exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=article_id, **expected(versions), **values) is None:
                raise await _missed(tx, article_id)
            await _set_tags(tx, article_id, data.tag_ids)
            return await ArticleService(tx).get(article_id)

    async def bulk_create(self, items: Sequence[ArticleCreate]) -> list[ArticleRead]:
        """Create articles, all or none, and return them in their order."""
        values = [item.model_dump(exclude={"tag_ids"}) for item in items]
        async with self.db.transaction() as tx:
            rows = await tx.many(_INSERT_MANY, values)
            keys = [row[0] for row in rows]
            for key, item in zip(keys, items, strict=True):
                if item.tag_ids:
                    await _set_tags(tx, key, item.tag_ids)
            return await ArticleService(tx).get_many(keys)

    async def get_many(self, keys: Sequence[UUID]) -> list[ArticleRead]:
        """Return the articles with these keys, in their order."""
        rows = await self.db.all(_GET_MANY, _ids=list(keys))
        reads = await self._complete(rows)
        by_key = {read.id: read for read in reads}
        return [by_key[key] for key in keys]

    async def _complete(self, rows: Sequence[AnyRow]) -> list[ArticleRead]:
        """Return the articles of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for article_id, key in await self.db.all(_TAG_IDS_OF, _ids=list(by_key)):
            by_key[article_id].tag_ids.append(key)
        for article_id, *values in await self.db.all(_COMMENTS_OF, _ids=list(by_key)):
            by_key[article_id].comments.append(CommentSummary(*values))
        return reads


def _read(row: AnyRow) -> ArticleRead:
    """Return the article of a row, with the objects that stand beside it."""
    own, author = split(row, _COLUMNS, _AUTHOR_COLUMNS)
    values: list[Any] = [
        *own,
        AuthorSummary(*author),
    ]
    return ArticleRead(*values)


async def _set_tags(tx: Queries, article_id: UUID, tag_ids: Sequence[UUID]) -> None:
    wanted = set(tag_ids)
    await tx.all(_REMOVE_TAGS, _id=article_id)
    added = await tx.all(_ADD_TAGS, _id=article_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A tag that is referred to does not exist.", ("tag_ids",))


async def _missed(db: Queries, article_id: UUID) -> AppError:
    """Return why no article was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=article_id)
    if row is None:
        return NotFoundError(f"There is no article {article_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
