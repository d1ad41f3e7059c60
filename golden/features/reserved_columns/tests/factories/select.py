"""Selects for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.select import SelectCreate, SelectRead
from app.services.select import SelectService

NUMBERS = count(1)


async def build_select(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a select."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "where": f"{number:05}",
        "order": 1,
        "group": "group-a",
        "user": "user-a",
        "table": 1,
        "end": "2030-01-01",
        "default": 1,
        "primary": False,
        "offset": 1,
        "sort": "sort-a",
        "q": "q-a",
        "cursor": "cursor-a",
        "self": 1,
        "cls": 1,
        "items": 1,
        "keys": "keys-a",
        "values": 1,
        "count": 1,
        "index": 1,
        "type": "type-a",
    }
    return body | values


async def make_select(db: Queries, /, **values: Any) -> SelectRead:
    """Store a select."""
    body = await build_select(db, **values)
    return await SelectService(db).create(SelectCreate.model_validate(body))
