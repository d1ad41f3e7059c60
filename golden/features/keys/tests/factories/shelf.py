"""Shelves for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.shelf import ShelfCreate, ShelfRead
from app.services.shelf import ShelfService
from tests.factories.lot import make_lot

NUMBERS = count(1)
ROW_VALUES = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]


async def build_shelf(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a shelf."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "row": ROW_VALUES[number % len(ROW_VALUES)],
        "label": "label-a",
    }
    if "lot_number" not in values:
        lot = await make_lot(db)
        body["lot_number"] = lot.number
    return body | values


async def make_shelf(db: Queries, /, **values: Any) -> ShelfRead:
    """Store a shelf."""
    body = await build_shelf(db, **values)
    return await ShelfService(db).create(ShelfCreate.model_validate(body))
