"""Indexes for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.index import IndexCreate, IndexRead
from app.services.index import IndexService
from tests.factories.field import make_field


async def build_index(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an index."""
    body: dict[str, Any] = {
        "key": "key-a",
    }
    if "column_id" not in values:
        the_field = await make_field(db)
        body["column_id"] = str(the_field.id)
    return body | values


async def make_index(db: Queries, /, **values: Any) -> IndexRead:
    """Store an index."""
    body = await build_index(db, **values)
    return await IndexService(db).create(IndexCreate.model_validate(body))
