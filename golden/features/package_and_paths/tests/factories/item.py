"""Items for tests."""

from typing import Any

from tests.factories.bin_ import make_bin
from warehouse.db.session import Queries
from warehouse.schemas.item import ItemCreate, ItemRead
from warehouse.services.item import ItemService


async def build_item(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an item."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    if "bin_id" not in values:
        bin_ = await make_bin(db)
        body["bin_id"] = bin_.id
    return body | values


async def make_item(db: Queries, /, **values: Any) -> ItemRead:
    """Store an item."""
    body = await build_item(db, **values)
    return await ItemService(db).create(ItemCreate.model_validate(body))
