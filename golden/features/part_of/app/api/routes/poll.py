"""Routes of polls."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import PollServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.poll import PollCreate, PollQuery, PollRead, PollUpdate

router = APIRouter(prefix="/polls", tags=["polls"])


@router.get("", responses=READ)
async def list_polls(
    service: PollServiceDep, query: Annotated[PollQuery, Depends(QueryString(PollQuery))]
) -> CursorPage[PollRead]:
    """List polls."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_poll(service: PollServiceDep, data: PollCreate, response: Response) -> PollRead:
    """Create a poll."""
    created = await service.create(data)
    response.headers["Location"] = f"/polls/{created.id}"
    return created


@router.get("/{poll_id}", responses=READ)
async def get_poll(service: PollServiceDep, poll_id: UUID) -> PollRead:
    """Return a poll."""
    return await service.get(poll_id)


@router.patch("/{poll_id}", responses=WRITE)
async def update_poll(service: PollServiceDep, poll_id: UUID, data: PollUpdate) -> PollRead:
    """Change a poll."""
    return await service.update(poll_id, data)


@router.delete("/{poll_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_poll(service: PollServiceDep, poll_id: UUID) -> None:
    """Delete a poll."""
    await service.delete(poll_id)
