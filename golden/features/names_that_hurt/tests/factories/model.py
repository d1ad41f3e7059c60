"""Models for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.model import ModelCreate, ModelRead
from app.services.model import ModelService

NUMBERS = count(1)


async def build_model(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a model."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "class": f"{number:05}",
    }
    return body | values


async def make_model(db: Queries, /, **values: Any) -> ModelRead:
    """Store a model."""
    body = await build_model(db, **values)
    return await ModelService(db).create(ModelCreate.model_validate(body))
