"""By uuids for tests."""

from itertools import count
from typing import Any
from uuid import UUID

from app.db.session import Queries
from app.schemas.by_uuid import ByUuidCreate, ByUuidRead
from app.services.by_uuid import ByUuidService

NUMBERS = count(1)


async def build_by_uuid(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a by uuid."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "token": str(UUID(int=number)),
        "n": 1,
    }
    return body | values


async def make_by_uuid(db: Queries, /, **values: Any) -> ByUuidRead:
    """Store a by uuid."""
    body = await build_by_uuid(db, **values)
    return await ByUuidService(db).create(ByUuidCreate.model_validate(body))
