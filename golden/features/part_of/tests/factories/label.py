"""Labels for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.label import LabelCreate, LabelRead
from app.services.label import LabelService

NUMBERS = count(1)


async def build_label(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a label."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "word": f"word {number}",
    }
    return body | values


async def make_label(db: Queries, /, **values: Any) -> LabelRead:
    """Store a label."""
    body = await build_label(db, **values)
    return await LabelService(db).create(LabelCreate.model_validate(body))
