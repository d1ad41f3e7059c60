"""Pets for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.pet import PetCreate, PetRead
from app.services.pet import PetService


async def build_pet(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a pet."""
    body: dict[str, Any] = {
        "name": "name-a",
        "category": {"letter": "a"},
        "photo_urls": ["photo urls a"],
        "tags": {"letter": "a"},
        "status": "available",
    }
    return body | values


async def make_pet(db: Queries, /, **values: Any) -> PetRead:
    """Store a pet."""
    body = await build_pet(db, **values)
    return await PetService(db).create(PetCreate.model_validate(body))
