"""Randoms for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.random import RandomCreate, RandomRead
from app.services.random import RandomService


async def build_random(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a random."""
    body: dict[str, Any] = {
        "label": "label-a",
    }
    return body | values


async def make_random(db: Queries, /, **values: Any) -> RandomRead:
    """Store a random."""
    body = await build_random(db, **values)
    return await RandomService(db).create(RandomCreate.model_validate(body))
