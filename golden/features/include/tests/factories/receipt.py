"""Receipts for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.receipt import ReceiptCreate, ReceiptRead
from app.services.receipt import ReceiptService
from tests.factories.order import make_order


async def build_receipt(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a receipt."""
    body: dict[str, Any] = {
        "total": "1.00",
    }
    if "order_id" not in values:
        order = await make_order(db)
        body["order_id"] = str(order.id)
    return body | values


async def make_receipt(db: Queries, /, **values: Any) -> ReceiptRead:
    """Store a receipt."""
    body = await build_receipt(db, **values)
    return await ReceiptService(db).create(ReceiptCreate.model_validate(body))
