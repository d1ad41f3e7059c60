"""Articles: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.article import Article, ArticleLabelLink, ArticleRelatedLink
from app.models.base import columns_of, table_of
from app.models.label import Label
from app.models.reader import Reader
from app.models.reading import Reading
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead, ArticleUpdate
from app.schemas.embedded import LabelSummary, ReaderSummary
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Article)
_COLUMNS = columns_of(_TABLE, ArticleRead)
_THIS = col(Article.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Article).returning(col(Article.id))
_UPDATE: Executable = update(Article).where(_THIS).returning(col(Article.id))
_LOCK = select(col(Article.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Article).where(_THIS).returning(col(Article.id))
_RELATED_IDS_OF = (
    select(col(ArticleRelatedLink.article_id), col(ArticleRelatedLink.related_id))
    .where(one_of(col(ArticleRelatedLink.article_id), "_ids"))
    .order_by(col(ArticleRelatedLink.related_id))
)
_LABELS_OF = (
    select(col(ArticleLabelLink.article_id), *columns_of(table_of(Label), LabelSummary))
    .join_from(ArticleLabelLink, Label, col(ArticleLabelLink.label_id) == col(Label.id))
    .where(one_of(col(ArticleLabelLink.article_id), "_ids"))
    .order_by(col(Label.id))
)
_READERS_OF = (
    select(col(Reading.article_id), *columns_of(table_of(Reader), ReaderSummary))
    .join_from(Reading, Reader, col(Reading.reader_id) == col(Reader.id))
    .where(one_of(col(Reading.article_id), "_ids"))
    .order_by(col(Reader.id))
)
_ADD_LABELS: Executable = (
    insert(ArticleLabelLink)
    .from_select(
        ["article_id", "label_id"],
        select(col(Article.id), col(Label.id))
        .join_from(Article, Label, true())
        .where(col(Article.id) == bindparam("_id"), one_of(col(Label.id), "_ids")),
    )
    .returning(col(ArticleLabelLink.label_id))
)
_REMOVE_LABELS = delete(ArticleLabelLink).where(
    col(ArticleLabelLink.article_id) == bindparam("_id")
)
_RELATED_TARGET = aliased(Article)
_ADD_RELATED: Executable = (
    insert(ArticleRelatedLink)
    .from_select(
        ["article_id", "related_id"],
        select(col(Article.id), col(_RELATED_TARGET.id))
        .join_from(Article, _RELATED_TARGET, true())
        .where(col(Article.id) == bindparam("_id"), one_of(col(_RELATED_TARGET.id), "_ids")),
    )
    .returning(col(ArticleRelatedLink.related_id))
)
_REMOVE_RELATED = delete(ArticleRelatedLink).where(
    col(ArticleRelatedLink.article_id) == bindparam("_id")
)
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
        values = data.model_dump(exclude={"label_ids", "related_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_labels(tx, row[0], data.label_ids)
            await _set_related(tx, row[0], data.related_ids)
            return await ArticleService(tx).get(*row)

    async def update(self, article_id: UUID, data: ArticleUpdate) -> ArticleRead:
        """Change the given fields of an article and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"label_ids", "related_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=article_id) is None:
                raise NotFoundError(f"There is no article {article_id}.")
            if changes:
                await tx.one(_UPDATE, _id=article_id, **changes)
            if "label_ids" in data.model_fields_set:
                await _set_labels(tx, article_id, data.label_ids)
            if "related_ids" in data.model_fields_set:
                await _set_related(tx, article_id, data.related_ids)
            return await ArticleService(tx).get(article_id)

    async def delete(self, article_id: UUID) -> None:
        """Delete an article."""
        if await self.db.first(_DELETE, _id=article_id) is None:
            raise NotFoundError(f"There is no article {article_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[ArticleRead]:
        """Return the articles of the rows, with what belongs to them."""
        reads = [ArticleRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for article_id, key in await self.db.all(_RELATED_IDS_OF, _ids=list(by_key)):
            by_key[article_id].related_ids.append(key)
        for article_id, *values in await self.db.all(_LABELS_OF, _ids=list(by_key)):
            by_key[article_id].labels.append(LabelSummary(*values))
            by_key[article_id].label_ids.append(values[0])
        for article_id, *values in await self.db.all(_READERS_OF, _ids=list(by_key)):
            by_key[article_id].readers.append(ReaderSummary(*values))
            by_key[article_id].reader_ids.append(values[0])
        return reads


async def _set_labels(tx: Queries, article_id: UUID, label_ids: Sequence[int]) -> None:
    wanted = set(label_ids)
    await tx.all(_REMOVE_LABELS, _id=article_id)
    added = await tx.all(_ADD_LABELS, _id=article_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A label that is referred to does not exist.", ("label_ids",))


async def _set_related(tx: Queries, article_id: UUID, related_ids: Sequence[UUID]) -> None:
    wanted = set(related_ids)
    await tx.all(_REMOVE_RELATED, _id=article_id)
    added = await tx.all(_ADD_RELATED, _id=article_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError(
            "A article that is referred to does not exist.", ("related_ids",)
        )
