"""Blogs for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.blog import BlogCreate, BlogRead
from app.services.blog import BlogService


async def build_blog(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a blog."""
    body: dict[str, Any] = {
        "name": "name-a",
        "handle": "handle-a",
    }
    return body | values


async def make_blog(db: Queries, /, **values: Any) -> BlogRead:
    """Store a blog."""
    body = await build_blog(db, **values)
    return await BlogService(db).create(BlogCreate.model_validate(body))
