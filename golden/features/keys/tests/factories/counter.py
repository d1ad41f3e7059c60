"""Counters for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.counter import CounterCreate, CounterRead
from app.services.counter import CounterService


async def build_counter(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a counter."""
    body: dict[str, Any] = {
        "label": "label-a",
    }
    return body | values


async def make_counter(db: Queries, /, **values: Any) -> CounterRead:
    """Store a counter."""
    body = await build_counter(db, **values)
    return await CounterService(db).create(CounterCreate.model_validate(body))
