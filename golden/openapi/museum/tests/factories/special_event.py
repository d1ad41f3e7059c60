"""Special events for tests."""

from itertools import count
from typing import Any
from uuid import UUID

from app.db.session import Queries
from app.schemas.special_event import SpecialEventCreate, SpecialEventRead
from app.services.special_event import SpecialEventService

NUMBERS = count(1)


async def build_special_event(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a special event."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "id": str(UUID(int=number)),
        "name": "name-a",
        "location": "location-a",
        "event_description": "event description a",
        "dates": ["2030-01-01"],
        "price": 1.0,
    }
    return body | values


async def make_special_event(db: Queries, /, **values: Any) -> SpecialEventRead:
    """Store a special event."""
    body = await build_special_event(db, **values)
    return await SpecialEventService(db).create(SpecialEventCreate.model_validate(body))
