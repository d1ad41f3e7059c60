"""Readers for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.reader import ReaderCreate, ReaderRead
from app.services.reader import ReaderService


async def build_reader(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a reader."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_reader(db: Queries, /, **values: Any) -> ReaderRead:
    """Store a reader."""
    body = await build_reader(db, **values)
    return await ReaderService(db).create(ReaderCreate.model_validate(body))
