"""Categories for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.category import CategoryCreate, CategoryRead
from app.services.category import CategoryService


async def build_category(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a category."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_category(db: Queries, /, **values: Any) -> CategoryRead:
    """Store a category."""
    body = await build_category(db, **values)
    return await CategoryService(db).create(CategoryCreate.model_validate(body))
