"""Shelves for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.shelf import ShelfCreate, ShelfRead
from app.services.shelf import ShelfService


async def build_shelf(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a shelf."""
    body: dict[str, Any] = {
        "name": "name-a",
        "height": 1,
    }
    return body | values


async def make_shelf(db: Queries, /, **values: Any) -> ShelfRead:
    """Store a shelf."""
    body = await build_shelf(db, **values)
    return await ShelfService(db).create(ShelfCreate.model_validate(body))
