"""Bin boxes for tests."""

from typing import Any

from warehouse.db.session import Queries
from warehouse.schemas.bin_ import BinCreate, BinRead
from warehouse.services.bin_ import BinService


async def build_bin(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a bin."""
    body: dict[str, Any] = {
        "code": "code-a",
    }
    return body | values


async def make_bin(db: Queries, /, **values: Any) -> BinRead:
    """Store a bin."""
    body = await build_bin(db, **values)
    return await BinService(db).create(BinCreate.model_validate(body))
