"""Plains for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.plain import PlainCreate, PlainRead
from app.services.plain import PlainService


async def build_plain(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a plain."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_plain(db: Queries, /, **values: Any) -> PlainRead:
    """Store a plain."""
    body = await build_plain(db, **values)
    return await PlainService(db).create(PlainCreate.model_validate(body))
