"""Routes of tickets."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.access import TICKETS
from app.api.deps import QueryString
from app.api.errors import READ, WRITE
from app.api.permissions import allowed
from app.schemas.page import CursorPage
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead, TicketUpdate
from app.services.ticket import TicketService

router = APIRouter(prefix="/tickets", tags=["tickets"])


@router.get("", responses=READ)
async def list_tickets(
    service: Annotated[TicketService, Depends(allowed(TicketService, TICKETS["list"]))],
    query: Annotated[TicketQuery, Depends(QueryString(TicketQuery))],
) -> CursorPage[TicketRead]:
    """List tickets."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_ticket(
    service: Annotated[TicketService, Depends(allowed(TicketService, TICKETS["create"]))],
    data: TicketCreate,
    response: Response,
) -> TicketRead:
    """Create a ticket."""
    created = await service.create(data)
    response.headers["Location"] = f"/tickets/{created.id}"
    return created


@router.get("/{ticket_id}", responses=READ)
async def get_ticket(
    service: Annotated[TicketService, Depends(allowed(TicketService, TICKETS["get"]))],
    ticket_id: UUID,
) -> TicketRead:
    """Return a ticket."""
    return await service.get(ticket_id)


@router.patch("/{ticket_id}", responses=WRITE)
async def update_ticket(
    service: Annotated[TicketService, Depends(allowed(TicketService, TICKETS["update"]))],
    ticket_id: UUID,
    data: TicketUpdate,
) -> TicketRead:
    """Change a ticket."""
    return await service.update(ticket_id, data)


@router.delete("/{ticket_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_ticket(
    service: Annotated[TicketService, Depends(allowed(TicketService, TICKETS["delete"]))],
    ticket_id: UUID,
) -> None:
    """Delete a ticket; it can be restored."""
    await service.delete(ticket_id)


@router.post("/{ticket_id}/restore", responses=READ)
async def restore_ticket(
    service: Annotated[TicketService, Depends(allowed(TicketService, TICKETS["restore"]))],
    ticket_id: UUID,
) -> TicketRead:
    """Restore a deleted ticket, with what was deleted along with it."""
    return await service.restore(ticket_id)
