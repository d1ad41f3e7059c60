"""Remarks for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.remark import RemarkCreate, RemarkRead
from app.services.remark import RemarkService
from tests.factories.order_line import make_order_line


async def build_remark(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a remark."""
    body: dict[str, Any] = {
        "text": "text-a",
    }
    if "line_id" not in values:
        order_line = await make_order_line(db)
        body["line_id"] = str(order_line.id)
    return body | values


async def make_remark(db: Queries, /, **values: Any) -> RemarkRead:
    """Store a remark."""
    body = await build_remark(db, **values)
    return await RemarkService(db).create(RemarkCreate.model_validate(body))
