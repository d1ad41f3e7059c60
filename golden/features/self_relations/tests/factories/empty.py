"""Empties for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.empty import EmptyCreate, EmptyRead
from app.services.empty import EmptyService


async def build_empty(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an empty."""
    body: dict[str, Any] = {}
    return body | values


async def make_empty(db: Queries, /, **values: Any) -> EmptyRead:
    """Store an empty."""
    body = await build_empty(db, **values)
    return await EmptyService(db).create(EmptyCreate.model_validate(body))
