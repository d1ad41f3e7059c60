"""Articles for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.article import ArticleCreate, ArticleRead
from app.services.article import ArticleService


async def build_article(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an article."""
    body: dict[str, Any] = {
        "title": "title-a",
    }
    return body | values


async def make_article(db: Queries, /, **values: Any) -> ArticleRead:
    """Store an article."""
    body = await build_article(db, **values)
    return await ArticleService(db).create(ArticleCreate.model_validate(body))
