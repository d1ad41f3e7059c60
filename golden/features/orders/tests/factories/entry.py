"""Entries for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.entry import EntryCreate, EntryRead
from app.services.entry import EntryService


async def build_entry(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an entry."""
    body: dict[str, Any] = {
        "rank": 1,
        "score": "1.00",
        "level": "low",
        "seen_at": "2030-01-01T12:00:00Z",
        "day": "2030-01-01",
        "tm": "12:00:00",
        "lasts": "P0DT3600S",
        "label": "label-a",
        "ratio": 1.0,
        "flag": False,
        "wide": "1.000000",
        "big": 1,
        "token": "00000000-0000-4000-8000-000000000001",
    }
    return body | values


async def make_entry(db: Queries, /, **values: Any) -> EntryRead:
    """Store an entry."""
    body = await build_entry(db, **values)
    return await EntryService(db).create(EntryCreate.model_validate(body))
