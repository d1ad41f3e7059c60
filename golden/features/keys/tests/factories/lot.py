"""Lots for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.lot import LotCreate, LotRead
from app.services.lot import LotService

NUMBERS = count(1)


async def build_lot(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a lot."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": 1000 + number,
        "label": "label-a",
    }
    return body | values


async def make_lot(db: Queries, /, **values: Any) -> LotRead:
    """Store a lot."""
    body = await build_lot(db, **values)
    return await LotService(db).create(LotCreate.model_validate(body))
