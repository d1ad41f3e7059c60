"""Tags for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.tag import TagCreate, TagRead
from app.services.tag import TagService

NUMBERS = count(1)


async def build_tag(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a tag."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "label": f"label {number}",
    }
    return body | values


async def make_tag(db: Queries, /, **values: Any) -> TagRead:
    """Store a tag."""
    body = await build_tag(db, **values)
    return await TagService(db).create(TagCreate.model_validate(body))
