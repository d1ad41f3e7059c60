"""Routes of tickets."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, TicketServiceDep
from app.api.errors import READ
from app.api.versions import (
    CHANGED,
    CREATED,
    DELETED,
    MOVED,
    MOVED_WITH_INPUT,
    SHOWN,
    ExpectedVersions,
    SentVersions,
    etag,
)
from app.schemas.page import CursorPage
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead, TicketSellInput, TicketUpdate

router = APIRouter(prefix="/tickets", tags=["tickets"])


@router.get("", responses=READ)
async def list_tickets(
    service: TicketServiceDep, query: Annotated[TicketQuery, Depends(QueryString(TicketQuery))]
) -> CursorPage[TicketRead]:
    """List tickets."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_ticket(
    service: TicketServiceDep, data: TicketCreate, response: Response
) -> TicketRead:
    """Create a ticket."""
    created = await service.create(data)
    response.headers["Location"] = f"/tickets/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{ticket_id}", responses=SHOWN)
async def get_ticket(service: TicketServiceDep, ticket_id: UUID, response: Response) -> TicketRead:
    """Return a ticket."""
    found = await service.get(ticket_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{ticket_id}", responses=CHANGED)
async def update_ticket(
    service: TicketServiceDep,
    ticket_id: UUID,
    versions: ExpectedVersions,
    data: TicketUpdate,
    response: Response,
) -> TicketRead:
    """Change a ticket."""
    changed = await service.update(ticket_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{ticket_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_ticket(
    service: TicketServiceDep, ticket_id: UUID, versions: ExpectedVersions
) -> None:
    """Delete a ticket; it can be restored."""
    await service.delete(ticket_id, versions=versions)


@router.post("/{ticket_id}/restore", responses=SHOWN)
async def restore_ticket(
    service: TicketServiceDep, ticket_id: UUID, response: Response
) -> TicketRead:
    """Restore a deleted ticket, with what was deleted along with it."""
    restored = await service.restore(ticket_id)
    response.headers["ETag"] = etag(restored.version)
    return restored


@router.post("/{ticket_id}/sell", responses=MOVED_WITH_INPUT)
async def sell_ticket(
    service: TicketServiceDep,
    ticket_id: UUID,
    versions: SentVersions,
    data: TicketSellInput,
    response: Response,
) -> TicketRead:
    """Take a ticket from red to green."""
    changed = await service.sell(ticket_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post("/{ticket_id}/take-back", responses=MOVED)
async def take_back_ticket(
    service: TicketServiceDep, ticket_id: UUID, versions: SentVersions, response: Response
) -> TicketRead:
    """Take a ticket from green to red."""
    changed = await service.take_back(ticket_id, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed
