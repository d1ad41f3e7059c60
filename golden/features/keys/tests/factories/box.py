"""Boxes for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.box import BoxCreate, BoxRead
from app.services.box import BoxService
from tests.factories.shelf import make_shelf


async def build_box(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a box."""
    body: dict[str, Any] = {
        "label": "label-a",
    }
    if not {"shelf_lot_number", "shelf_row"} <= values.keys():
        shelf = await make_shelf(db)
        body["shelf_lot_number"] = shelf.lot_number
        body["shelf_row"] = shelf.row
    return body | values


async def make_box(db: Queries, /, **values: Any) -> BoxRead:
    """Store a box."""
    body = await build_box(db, **values)
    return await BoxService(db).create(BoxCreate.model_validate(body))
