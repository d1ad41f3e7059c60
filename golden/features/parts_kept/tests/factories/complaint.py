"""Complaints for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.complaint import ComplaintCreate, ComplaintRead
from app.services.complaint import ComplaintService
from tests.factories.order_line import make_order_line


async def build_complaint(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a complaint."""
    body: dict[str, Any] = {
        "text": "text-a",
    }
    if "line_id" not in values:
        order_line = await make_order_line(db)
        body["line_id"] = str(order_line.id)
    return body | values


async def make_complaint(db: Queries, /, **values: Any) -> ComplaintRead:
    """Store a complaint."""
    body = await build_complaint(db, **values)
    return await ComplaintService(db).create(ComplaintCreate.model_validate(body))
