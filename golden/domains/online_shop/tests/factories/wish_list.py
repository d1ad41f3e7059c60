"""Wish lists for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.wish_list import WishListCreate, WishListRead
from app.services.wish_list import WishListService


async def build_wish_list(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a wish list."""
    body: dict[str, Any] = {
        "title": "title-a",
        "restricted": False,
    }
    return body | values


async def make_wish_list(db: Queries, /, **values: Any) -> WishListRead:
    """Store a wish list."""
    body = await build_wish_list(db, **values)
    return await WishListService(db).create(WishListCreate.model_validate(body))
