"""Bags for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.bag import BagCreate, BagRead
from app.services.bag import BagService


async def build_bag(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a bag."""
    body: dict[str, Any] = {
        "words": ["words-a"],
        "numbers": [0],
        "prices": ["1.00"],
        "days": ["2030-01-01"],
        "sizes": ["small"],
        "moments": ["2030-01-01T12:00:00Z"],
        "tokens": ["00000000-0000-4000-8000-000000000001"],
        "spans": ["P0DT3600S"],
        "flags": [False],
        "documents": [{"letter": "a"}],
        "ratios": [1.0],
        "addresses": ["addresses-a@example.com"],
    }
    return body | values


async def make_bag(db: Queries, /, **values: Any) -> BagRead:
    """Store a bag."""
    body = await build_bag(db, **values)
    return await BagService(db).create(BagCreate.model_validate(body))
