"""Articles: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.article import Article
from app.models.base import columns_of, table_of
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead, ArticleUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(Article)
_COLUMNS = columns_of(_TABLE, ArticleRead)
_THIS = col(Article.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Article).returning(*_COLUMNS)
_UPDATE: Executable = update(Article).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Article).where(_THIS).returning(col(Article.id))
_LISTING = Listing(
    Article,
    _SELECT,
    sorts={
        "id": UUID,
        "revision": IntegerParameter,
        "title": Text,
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
        return CursorPage([ArticleRead(*row) for row in rows], next_cursor)

    async def get(self, article_id: UUID) -> ArticleRead:
        """Return an article."""
        row = await self.db.first(_GET, _id=article_id)
        if row is None:
            raise NotFoundError(f"There is no article {article_id}.")
        return ArticleRead(*row)

    async def create(self, data: ArticleCreate) -> ArticleRead:
        """Create an article and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ArticleRead(*row)

    async def update(self, article_id: UUID, data: ArticleUpdate) -> ArticleRead:
        """Change the given fields of an article and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(article_id)
        row = await self.db.first(_UPDATE, _id=article_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no article {article_id}.")
        return ArticleRead(*row)

    async def delete(self, article_id: UUID) -> None:
        """Delete an article."""
        if await self.db.first(_DELETE, _id=article_id) is None:
            raise NotFoundError(f"There is no article {article_id}.")
