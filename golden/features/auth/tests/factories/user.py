"""Users for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.user import UserCreate, UserRead
from app.services.user import UserService

NUMBERS = count(1)


async def build_user(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a user."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "email": f"email{number}@example.com",
        "name": "name-a",
        "password": "password-a",
    }
    return body | values


async def make_user(db: Queries, /, **values: Any) -> UserRead:
    """Store a user."""
    body = await build_user(db, **values)
    return await UserService(db).create(UserCreate.model_validate(body))
