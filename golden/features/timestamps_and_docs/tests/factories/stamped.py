"""Stampeds for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.stamped import StampedCreate, StampedRead
from app.services.stamped import StampedService


async def build_stamped(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a stamped."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_stamped(db: Queries, /, **values: Any) -> StampedRead:
    """Store a stamped."""
    body = await build_stamped(db, **values)
    return await StampedService(db).create(StampedCreate.model_validate(body))
