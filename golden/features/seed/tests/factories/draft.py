"""Drafts for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.draft import DraftCreate, DraftRead
from app.services.draft import DraftService

NUMBERS = count(1)


async def build_draft(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a draft."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "title": f"title {number}",
    }
    return body | values


async def make_draft(db: Queries, /, **values: Any) -> DraftRead:
    """Store a draft."""
    body = await build_draft(db, **values)
    return await DraftService(db).create(DraftCreate.model_validate(body))
