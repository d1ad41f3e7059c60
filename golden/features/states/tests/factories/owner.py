"""Owners for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.owner import OwnerCreate, OwnerRead
from app.services.owner import OwnerService


async def build_owner(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an owner."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_owner(db: Queries, /, **values: Any) -> OwnerRead:
    """Store an owner."""
    body = await build_owner(db, **values)
    return await OwnerService(db).create(OwnerCreate.model_validate(body))
