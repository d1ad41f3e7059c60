"""Sheets for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.sheet import SheetCreate, SheetRead
from app.services.sheet import SheetService

NUMBERS = count(1)


async def build_sheet(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a sheet."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "book": f"{number:05}",
        "page": 1,
    }
    return body | values


async def make_sheet(db: Queries, /, **values: Any) -> SheetRead:
    """Store a sheet."""
    body = await build_sheet(db, **values)
    return await SheetService(db).create(SheetCreate.model_validate(body))
