"""Offices for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.office import OfficeCreate, OfficeRead
from app.services.office import OfficeService

NUMBERS = count(1)


async def build_office(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an office."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "name": f"name {number}",
    }
    return body | values


async def make_office(db: Queries, /, **values: Any) -> OfficeRead:
    """Store an office."""
    body = await build_office(db, **values)
    return await OfficeService(db).create(OfficeCreate.model_validate(body))
