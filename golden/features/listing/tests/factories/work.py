"""Works for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.work import WorkCreate, WorkRead
from app.services.work import WorkService


async def build_work(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a work."""
    body: dict[str, Any] = {
        "title": "title-a",
        "subtitle": "subtitle-a",
        "kind": "book",
        "pages": 1,
        "rating": 1.0,
        "price": "1.00",
        "released_on": "2030-01-01",
        "sold_out": False,
        "limit": 1,
    }
    return body | values


async def make_work(db: Queries, /, **values: Any) -> WorkRead:
    """Store a work."""
    body = await build_work(db, **values)
    return await WorkService(db).create(WorkCreate.model_validate(body))
