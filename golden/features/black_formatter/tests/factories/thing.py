"""Things for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.thing import ThingCreate, ThingRead
from app.services.thing import ThingService

NUMBERS = count(1)


async def build_thing(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a thing."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "name": f"name {number}",
        "size": "small",
        "price": "1.00",
    }
    return body | values


async def make_thing(db: Queries, /, **values: Any) -> ThingRead:
    """Store a thing."""
    body = await build_thing(db, **values)
    return await ThingService(db).create(ThingCreate.model_validate(body))
