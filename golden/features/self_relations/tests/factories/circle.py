"""Circles for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.circle import CircleCreate, CircleRead
from app.services.circle import CircleService


async def build_circle(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a circle."""
    body: dict[str, Any] = {}
    return body | values


async def make_circle(db: Queries, /, **values: Any) -> CircleRead:
    """Store a circle."""
    body = await build_circle(db, **values)
    return await CircleService(db).create(CircleCreate.model_validate(body))
