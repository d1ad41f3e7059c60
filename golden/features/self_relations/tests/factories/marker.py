"""Markers for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.marker import MarkerCreate, MarkerRead
from app.services.marker import MarkerService


async def build_marker(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a marker."""
    body: dict[str, Any] = {}
    return body | values


async def make_marker(db: Queries, /, **values: Any) -> MarkerRead:
    """Store a marker."""
    body = await build_marker(db, **values)
    return await MarkerService(db).create(MarkerCreate.model_validate(body))
