"""Routes of complaints."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ComplaintServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.complaint import ComplaintCreate, ComplaintQuery, ComplaintRead, ComplaintUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/complaints", tags=["complaints"])


@router.get("", responses=READ)
async def list_complaints(
    service: ComplaintServiceDep,
    query: Annotated[ComplaintQuery, Depends(QueryString(ComplaintQuery))],
) -> CursorPage[ComplaintRead]:
    """List complaints."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_complaint(
    service: ComplaintServiceDep, data: ComplaintCreate, response: Response
) -> ComplaintRead:
    """Create a complaint."""
    created = await service.create(data)
    response.headers["Location"] = f"/complaints/{created.id}"
    return created


@router.get("/{complaint_id}", responses=READ)
async def get_complaint(service: ComplaintServiceDep, complaint_id: UUID) -> ComplaintRead:
    """Return a complaint."""
    return await service.get(complaint_id)


@router.patch("/{complaint_id}", responses=WRITE)
async def update_complaint(
    service: ComplaintServiceDep, complaint_id: UUID, data: ComplaintUpdate
) -> ComplaintRead:
    """Change a complaint."""
    return await service.update(complaint_id, data)


@router.delete("/{complaint_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_complaint(service: ComplaintServiceDep, complaint_id: UUID) -> None:
    """Delete a complaint."""
    await service.delete(complaint_id)
