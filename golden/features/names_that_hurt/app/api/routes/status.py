"""Routes of statuses."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, StatusServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.status import StatusCreate, StatusQuery, StatusRead, StatusUpdate

router = APIRouter(prefix="/statuses", tags=["statuses"])


@router.get("", responses=READ)
async def list_statuses(
    service: StatusServiceDep, query: Annotated[StatusQuery, Depends(QueryString(StatusQuery))]
) -> CursorPage[StatusRead]:
    """List statuses."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_status(
    service: StatusServiceDep, data: StatusCreate, response: Response
) -> StatusRead:
    """Create a status."""
    created = await service.create(data)
    response.headers["Location"] = f"/statuses/{created.id}"
    return created


@router.get("/{status_id}", responses=READ)
async def get_status(service: StatusServiceDep, status_id: UUID) -> StatusRead:
    """Return a status."""
    return await service.get(status_id)


@router.patch("/{status_id}", responses=WRITE)
async def update_status(
    service: StatusServiceDep, status_id: UUID, data: StatusUpdate
) -> StatusRead:
    """Change a status."""
    return await service.update(status_id, data)


@router.delete("/{status_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_status(service: StatusServiceDep, status_id: UUID) -> None:
    """Delete a status."""
    await service.delete(status_id)
