"""People for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.person import PersonCreate, PersonRead
from app.services.person import PersonService


async def build_person(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a person."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_person(db: Queries, /, **values: Any) -> PersonRead:
    """Store a person."""
    body = await build_person(db, **values)
    return await PersonService(db).create(PersonCreate.model_validate(body))
