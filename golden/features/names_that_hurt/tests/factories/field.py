"""Fields for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.field import FieldCreate, FieldRead
from app.services.field import FieldService


async def build_field(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a field."""
    body: dict[str, Any] = {
        "str": 1,
        "int": "int-a",
        "bool": 1.0,
    }
    return body | values


async def make_field(db: Queries, /, **values: Any) -> FieldRead:
    """Store a field."""
    body = await build_field(db, **values)
    return await FieldService(db).create(FieldCreate.model_validate(body))
