"""Events for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.event import EventCreate, EventRead
from app.services.event import EventService
from tests.factories.country import make_country


async def build_event(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an event."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    if "country_id" not in values:
        country = await make_country(db)
        body["country_id"] = country.id
    return body | values


async def make_event(db: Queries, /, **values: Any) -> EventRead:
    """Store an event."""
    body = await build_event(db, **values)
    return await EventService(db).create(EventCreate.model_validate(body))
