"""Tables for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.table import TableCreate, TableRead
from app.services.table import TableService


async def build_table(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a table."""
    body: dict[str, Any] = {
        "select": "select-a",
    }
    return body | values


async def make_table(db: Queries, /, **values: Any) -> TableRead:
    """Store a table."""
    body = await build_table(db, **values)
    return await TableService(db).create(TableCreate.model_validate(body))
