"""Articles: rules and queries."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.account import Account
from app.models.article import Article, ArticleTagLink
from app.models.base import columns_of, table_of
from app.models.tag import Tag
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead, ArticleUpdate
from app.schemas.embedded import AccountSummary, TagSummary
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter

_TABLE = table_of(Article)
_COLUMNS = columns_of(_TABLE, ArticleRead)
_ACCOUNT_TABLE = table_of(Account)
_ACCOUNT_COLUMNS = columns_of(_ACCOUNT_TABLE, AccountSummary)
_THIS = col(Article.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_ACCOUNT_COLUMNS).select_from(
    _TABLE.join(_ACCOUNT_TABLE, _TABLE.c.account_id == _ACCOUNT_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Article).returning(col(Article.id))
_UPDATE: Executable = update(Article).where(_THIS).returning(col(Article.id))
_LOCK = select(col(Article.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Article).where(_THIS).returning(col(Article.id))
_INSERT_MANY: Executable = insert(Article).returning(col(Article.id), sort_by_parameter_order=True)
_GET_MANY = _SELECT.where(one_of(col(Article.id), "_ids"))
_DELETE_MANY: Executable = (
    delete(Article).where(one_of(col(Article.id), "_ids")).returning(col(Article.id))
)
_TAGS_OF = (
    select(col(ArticleTagLink.article_id), *columns_of(table_of(Tag), TagSummary))
    .join_from(ArticleTagLink, Tag, col(ArticleTagLink.tag_id) == col(Tag.id))
    .where(one_of(col(ArticleTagLink.article_id), "_ids"))
    .order_by(col(Tag.id))
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
        "words": IntegerParameter,
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

    async def update(self, article_id: UUID, data: ArticleUpdate) -> ArticleRead:
        """Change the given fields of an article and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=article_id) is None:
                raise NotFoundError(f"There is no article {article_id}.")
            if changes:
                await tx.one(_UPDATE, _id=article_id, **changes)
            if "tag_ids" in data.model_fields_set:
                await _set_tags(tx, article_id, data.tag_ids)
            return await ArticleService(tx).get(article_id)

    async def delete(self, article_id: UUID) -> None:
        """Delete an article."""
        if await self.db.first(_DELETE, _id=article_id) is None:
            raise NotFoundError(f"There is no article {article_id}.")

    async def replace(self, article_id: UUID, data: ArticleCreate) -> ArticleRead:
        """Replace an article and return it; what is left out takes its default."""
        values = data.model_dump(exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=article_id, **values) is None:
                raise NotFoundError(f"There is no article {article_id}.")
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

    async def bulk_delete(self, ids: Sequence[UUID]) -> None:
        """Delete articles, all or none."""
        keys = list(ids)
        async with self.db.transaction() as tx:
            rows = await tx.all(_DELETE_MANY, _ids=keys)
            deleted = {row[0] for row in rows}
            missing = [str(key) for key in dict.fromkeys(keys) if key not in deleted]
            if missing:
                raise NotFoundError(f"There is no article {'; '.join(missing)}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[ArticleRead]:
        """Return the articles of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for article_id, *values in await self.db.all(_TAGS_OF, _ids=list(by_key)):
            by_key[article_id].tags.append(TagSummary(*values))
            by_key[article_id].tag_ids.append(values[0])
        return reads


def _read(row: AnyRow) -> ArticleRead:
    """Return the article of a row, with the objects that stand beside it."""
    own, account = split(row, _COLUMNS, _ACCOUNT_COLUMNS)
    values: list[Any] = [
        *own,
        AccountSummary(*account),
    ]
    return ArticleRead(*values)


async def _set_tags(tx: Queries, article_id: UUID, tag_ids: Sequence[int]) -> None:
    wanted = set(tag_ids)
    await tx.all(_REMOVE_TAGS, _id=article_id)
    added = await tx.all(_ADD_TAGS, _id=article_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A tag that is referred to does not exist.", ("tag_ids",))
