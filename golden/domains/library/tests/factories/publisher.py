"""Publishers for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.publisher import PublisherCreate, PublisherRead
from app.services.publisher import PublisherService

NUMBERS = count(1)


async def build_publisher(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a publisher."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "name": f"name {number}",
    }
    return body | values


async def make_publisher(db: Queries, /, **values: Any) -> PublisherRead:
    """Store a publisher."""
    body = await build_publisher(db, **values)
    return await PublisherService(db).create(PublisherCreate.model_validate(body))
