"""By emails for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.by_email import ByEmailCreate, ByEmailRead
from app.services.by_email import ByEmailService

NUMBERS = count(1)


async def build_by_email(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a by email."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "address": f"address{number}@example.com",
        "name": "name-a",
    }
    return body | values


async def make_by_email(db: Queries, /, **values: Any) -> ByEmailRead:
    """Store a by email."""
    body = await build_by_email(db, **values)
    return await ByEmailService(db).create(ByEmailCreate.model_validate(body))
