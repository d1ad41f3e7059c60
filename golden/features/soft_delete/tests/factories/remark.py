"""Remarks for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.remark import RemarkCreate, RemarkRead
from app.services.remark import RemarkService
from tests.factories.line import make_line


async def build_remark(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a remark."""
    body: dict[str, Any] = {
        "text": "text-a",
    }
    if "line_id" not in values:
        line = await make_line(db)
        body["line_id"] = str(line.id)
    return body | values


async def make_remark(db: Queries, /, **values: Any) -> RemarkRead:
    """Store a remark."""
    body = await build_remark(db, **values)
    return await RemarkService(db).create(RemarkCreate.model_validate(body))
