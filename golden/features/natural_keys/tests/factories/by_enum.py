"""By enums for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.by_enum import ByEnumCreate, ByEnumRead
from app.services.by_enum import ByEnumService

NUMBERS = count(1)
KIND_VALUES = ["a", "b-c", "third"]


async def build_by_enum(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a by enum."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "kind": KIND_VALUES[number % len(KIND_VALUES)],
        "n": 1,
    }
    return body | values


async def make_by_enum(db: Queries, /, **values: Any) -> ByEnumRead:
    """Store a by enum."""
    body = await build_by_enum(db, **values)
    return await ByEnumService(db).create(ByEnumCreate.model_validate(body))
