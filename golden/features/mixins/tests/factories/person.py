"""People for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.person import PersonCreate, PersonRead
from app.services.person import PersonService

NUMBERS = count(1)


async def build_person(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a person."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "email": f"email{number}@example.com",
    }
    return body | values


async def make_person(db: Queries, /, **values: Any) -> PersonRead:
    """Store a person."""
    body = await build_person(db, **values)
    return await PersonService(db).create(PersonCreate.model_validate(body))
