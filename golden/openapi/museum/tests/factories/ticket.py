"""Tickets for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.ticket import TicketCreate, TicketRead
from app.services.ticket import TicketService

NUMBERS = count(1)


async def build_ticket(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a ticket."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "ticket_type": "ticket type a",
        "ticket_date": "2030-01-01",
        "email": "email-a",
        "confirmation_code": f"confirmation code {number}",
    }
    return body | values


async def make_ticket(db: Queries, /, **values: Any) -> TicketRead:
    """Store a ticket."""
    body = await build_ticket(db, **values)
    return await TicketService(db).create(TicketCreate.model_validate(body))
