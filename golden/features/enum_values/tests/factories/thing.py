"""Things for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.thing import ThingCreate, ThingRead
from app.services.thing import ThingService


async def build_thing(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a thing."""
    body: dict[str, Any] = {
        "odd": "it's",
        "maybe": "it's",
        "with_default": "it's",
        "pct": "it's",
        "one": "only",
        "many": ["it's"],
    }
    return body | values


async def make_thing(db: Queries, /, **values: Any) -> ThingRead:
    """Store a thing."""
    body = await build_thing(db, **values)
    return await ThingService(db).create(ThingCreate.model_validate(body))
