"""By texts for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.by_text import ByTextCreate, ByTextRead
from app.services.by_text import ByTextService

NUMBERS = count(1)


async def build_by_text(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a by text."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "word": f"word-{number}",
        "n": 1,
    }
    return body | values


async def make_by_text(db: Queries, /, **values: Any) -> ByTextRead:
    """Store a by text."""
    body = await build_by_text(db, **values)
    return await ByTextService(db).create(ByTextCreate.model_validate(body))
