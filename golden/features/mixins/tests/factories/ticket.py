"""Tickets for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.ticket import TicketCreate, TicketRead
from app.services.ticket import TicketService


async def build_ticket(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a ticket."""
    body: dict[str, Any] = {
        "stock": 1,
        "price": "1.00",
    }
    return body | values


async def make_ticket(db: Queries, /, **values: Any) -> TicketRead:
    """Store a ticket."""
    body = await build_ticket(db, **values)
    return await TicketService(db).create(TicketCreate.model_validate(body))
