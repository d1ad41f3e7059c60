"""Choices for tests."""

from typing import Any
from uuid import UUID

from app.db.session import Queries
from app.schemas.choice import ChoiceCreate, ChoiceRead
from app.services.choice import ChoiceService
from tests.factories.poll import make_poll


async def build_choice(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a choice."""
    body: dict[str, Any] = {
        "text": "text-a",
    }
    return body | values


async def make_choice(db: Queries, /, *owner: Any, **values: Any) -> ChoiceRead:
    """Store a choice: of the poll with this key, or of a new one."""
    key: tuple[UUID] = owner or await _new_owner(db)
    body = await build_choice(db, **values)
    return await ChoiceService(db).create(*key, ChoiceCreate.model_validate(body))


async def _new_owner(db: Queries) -> tuple[UUID]:
    poll = await make_poll(db)
    return (poll.id,)
