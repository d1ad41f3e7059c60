"""Statuses for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.status import StatusCreate, StatusRead
from app.services.status import StatusService


async def build_status(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a status."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_status(db: Queries, /, **values: Any) -> StatusRead:
    """Store a status."""
    body = await build_status(db, **values)
    return await StatusService(db).create(StatusCreate.model_validate(body))
