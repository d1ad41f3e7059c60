"""Groups for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.group import GroupCreate, GroupRead
from app.services.group import GroupService


async def build_group(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a group."""
    body: dict[str, Any] = {
        "values": [1],
        "items": "items-a",
    }
    return body | values


async def make_group(db: Queries, /, **values: Any) -> GroupRead:
    """Store a group."""
    body = await build_group(db, **values)
    return await GroupService(db).create(GroupCreate.model_validate(body))
