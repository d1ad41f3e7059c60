"""Articles for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.article import ArticleCreate, ArticleRead
from app.services.article import ArticleService
from tests.factories.author import make_author


async def build_article(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an article."""
    body: dict[str, Any] = {
        "title": "title-a",
        "body": "body-a",
    }
    if "author_id" not in values:
        author = await make_author(db)
        body["author_id"] = str(author.id)
    return body | values


async def make_article(db: Queries, /, **values: Any) -> ArticleRead:
    """Store an article."""
    body = await build_article(db, **values)
    return await ArticleService(db).create(ArticleCreate.model_validate(body))
