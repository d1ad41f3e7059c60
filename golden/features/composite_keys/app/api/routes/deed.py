"""Routes of deeds."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import DeedServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.deed import DeedCreate, DeedQuery, DeedRead, DeedUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/deeds", tags=["deeds"])


@router.get("", responses=READ)
async def list_deeds(
    service: DeedServiceDep, query: Annotated[DeedQuery, Depends(QueryString(DeedQuery))]
) -> CursorPage[DeedRead]:
    """List deeds."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_deed(service: DeedServiceDep, data: DeedCreate, response: Response) -> DeedRead:
    """Create a deed."""
    created = await service.create(data)
    response.headers["Location"] = f"/deeds/{created.id}"
    return created


@router.get("/{deed_id}", responses=READ)
async def get_deed(service: DeedServiceDep, deed_id: UUID) -> DeedRead:
    """Return a deed."""
    return await service.get(deed_id)


@router.patch("/{deed_id}", responses=WRITE)
async def update_deed(service: DeedServiceDep, deed_id: UUID, data: DeedUpdate) -> DeedRead:
    """Change a deed."""
    return await service.update(deed_id, data)


@router.delete("/{deed_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_deed(service: DeedServiceDep, deed_id: UUID) -> None:
    """Delete a deed."""
    await service.delete(deed_id)
