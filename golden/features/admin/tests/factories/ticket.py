"""Tickets for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.ticket import TicketCreate, TicketRead
from app.services.ticket import TicketService
from tests.factories.member import make_member


async def build_ticket(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a ticket."""
    body: dict[str, Any] = {
        "title": "title-a",
        "labels": ["labels-a"],
        "payload": {"letter": "a"},
    }
    if "member_id" not in values:
        member = await make_member(db)
        body["member_id"] = str(member.id)
    return body | values


async def make_ticket(db: Queries, /, **values: Any) -> TicketRead:
    """Store a ticket."""
    body = await build_ticket(db, **values)
    return await TicketService(db).create(TicketCreate.model_validate(body))
