"""Comments for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.comment import CommentCreate, CommentRead
from app.services.comment import CommentService
from tests.factories.article import make_article


async def build_comment(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a comment."""
    body: dict[str, Any] = {
        "text": "text-a",
    }
    if "article_id" not in values:
        article = await make_article(db)
        body["article_id"] = str(article.id)
    return body | values


async def make_comment(db: Queries, /, **values: Any) -> CommentRead:
    """Store a comment."""
    body = await build_comment(db, **values)
    return await CommentService(db).create(CommentCreate.model_validate(body))
