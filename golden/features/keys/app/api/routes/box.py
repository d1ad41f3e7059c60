"""Routes of boxes."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import BoxServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.box import BoxCreate, BoxQuery, BoxRead, BoxUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/boxes", tags=["boxes"])


@router.get("", responses=READ)
async def list_boxes(
    service: BoxServiceDep, query: Annotated[BoxQuery, Depends(QueryString(BoxQuery))]
) -> CursorPage[BoxRead]:
    """List boxes."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_box(service: BoxServiceDep, data: BoxCreate, response: Response) -> BoxRead:
    """Create a box."""
    created = await service.create(data)
    response.headers["Location"] = f"/boxes/{created.id}"
    return created


@router.get("/{box_id}", responses=READ)
async def get_box(service: BoxServiceDep, box_id: UUID) -> BoxRead:
    """Return a box."""
    return await service.get(box_id)


@router.patch("/{box_id}", responses=WRITE)
async def update_box(service: BoxServiceDep, box_id: UUID, data: BoxUpdate) -> BoxRead:
    """Change a box."""
    return await service.update(box_id, data)


@router.delete("/{box_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_box(service: BoxServiceDep, box_id: UUID) -> None:
    """Delete a box."""
    await service.delete(box_id)
