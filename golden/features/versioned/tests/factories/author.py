"""Authors for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.author import AuthorCreate, AuthorRead
from app.services.author import AuthorService

NUMBERS = count(1)


async def build_author(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an author."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "name": f"name {number}",
    }
    return body | values


async def make_author(db: Queries, /, **values: Any) -> AuthorRead:
    """Store an author."""
    body = await build_author(db, **values)
    return await AuthorService(db).create(AuthorCreate.model_validate(body))
