"""Classes for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.class_ import ClassCreate, ClassRead
from app.services.class_ import ClassService

NUMBERS = count(1)


async def build_class(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a class."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "def": f"{number:05}",
    }
    return body | values


async def make_class(db: Queries, /, **values: Any) -> ClassRead:
    """Store a class."""
    body = await build_class(db, **values)
    return await ClassService(db).create(ClassCreate.model_validate(body))
