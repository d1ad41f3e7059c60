"""Polls for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.poll import PollCreate, PollRead
from app.services.poll import PollService


async def build_poll(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a poll."""
    body: dict[str, Any] = {
        "question": "question-a",
    }
    return body | values


async def make_poll(db: Queries, /, **values: Any) -> PollRead:
    """Store a poll."""
    body = await build_poll(db, **values)
    return await PollService(db).create(PollCreate.model_validate(body))
