"""Sessions for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.session_ import SessionCreate, SessionRead
from app.services.session_ import SessionService


async def build_session(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a session."""
    body: dict[str, Any] = {
        "self": "self-a",
        "data": "data-a",
        "query": 1,
    }
    return body | values


async def make_session(db: Queries, /, **values: Any) -> SessionRead:
    """Store a session."""
    body = await build_session(db, **values)
    return await SessionService(db).create(SessionCreate.model_validate(body))
