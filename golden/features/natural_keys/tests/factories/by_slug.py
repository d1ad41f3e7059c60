"""By slugs for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.by_slug import BySlugCreate, BySlugRead
from app.services.by_slug import BySlugService

NUMBERS = count(1)


async def build_by_slug(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a by slug."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "slug": f"slug-{number}",
        "n": 1,
    }
    return body | values


async def make_by_slug(db: Queries, /, **values: Any) -> BySlugRead:
    """Store a by slug."""
    body = await build_by_slug(db, **values)
    return await BySlugService(db).create(BySlugCreate.model_validate(body))
