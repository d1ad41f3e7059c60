"""Posts for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.post import PostCreate, PostRead
from app.services.post import PostService


async def build_post(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a post."""
    body: dict[str, Any] = {
        "title": "title-a",
    }
    return body | values


async def make_post(db: Queries, /, **values: Any) -> PostRead:
    """Store a post."""
    body = await build_post(db, **values)
    return await PostService(db).create(PostCreate.model_validate(body))
