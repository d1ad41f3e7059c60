"""Tickets for tests."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from app.db.session import Queries
from app.models.enums import Color
from app.models.ticket import Ticket
from app.schemas.ticket import TicketCreate, TicketRead
from app.services.ticket import TicketService


async def build_ticket(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a ticket."""
    body: dict[str, Any] = {}
    return body | values


async def make_ticket(db: Queries, /, **values: Any) -> TicketRead:
    """Store a ticket."""
    body = await build_ticket(db, **values)
    return await TicketService(db).create(TicketCreate.model_validate(body))


async def make_ticket_in(db: Queries, state: str, /, **values: Any) -> TicketRead:
    """Store a ticket in a state, whatever the transitions allow."""
    ticket = await make_ticket(db, **values)
    await db.all(update(Ticket).where(col(Ticket.id) == ticket.id).values(color=Color(state)))
    return await TicketService(db).get(ticket.id)
