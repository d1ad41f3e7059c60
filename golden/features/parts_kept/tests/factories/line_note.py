"""Line notes for tests."""

from typing import Any
from uuid import UUID

from app.db.session import Queries
from app.schemas.line_note import LineNoteCreate, LineNoteRead
from app.services.line_note import LineNoteService
from tests.factories.order import make_order
from tests.factories.order_line import make_order_line


async def build_line_note(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a line note."""
    body: dict[str, Any] = {
        "text": "text-a",
        "written_on": "2030-01-01",
    }
    return body | values


async def make_line_note(db: Queries, /, *owner: Any, **values: Any) -> LineNoteRead:
    """Store a line note: of the order line with this key, or of a new one."""
    key: tuple[UUID, UUID] = owner or await _new_owner(db)
    body = await build_line_note(db, **values)
    return await LineNoteService(db).create(*key, LineNoteCreate.model_validate(body))


async def _new_owner(db: Queries) -> tuple[UUID, UUID]:
    order = await make_order(db)
    order_line = await make_order_line(db, order.id)
    return (
        order.id,
        order_line.id,
    )
