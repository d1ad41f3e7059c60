"""Routes of events."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import EventServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.event import EventCreate, EventQuery, EventRead
from app.schemas.page import CursorPage

router = APIRouter(prefix="/happenings", tags=["events"])


@router.get("", responses=READ)
async def list_events(
    service: EventServiceDep, query: Annotated[EventQuery, Depends(QueryString(EventQuery))]
) -> CursorPage[EventRead]:
    """List events."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_event(
    service: EventServiceDep, data: EventCreate, response: Response
) -> EventRead:
    """Create an event."""
    created = await service.create(data)
    response.headers["Location"] = f"/happenings/{created.id}"
    return created
