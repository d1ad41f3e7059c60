"""Routes of markers."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import MarkerServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.marker import MarkerCreate, MarkerQuery, MarkerRead, MarkerUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/markers", tags=["markers"])


@router.get("", responses=READ)
async def list_markers(
    service: MarkerServiceDep, query: Annotated[MarkerQuery, Depends(QueryString(MarkerQuery))]
) -> CursorPage[MarkerRead]:
    """List markers."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_marker(
    service: MarkerServiceDep, data: MarkerCreate, response: Response
) -> MarkerRead:
    """Create a marker."""
    created = await service.create(data)
    response.headers["Location"] = f"/markers/{created.id}"
    return created


@router.get("/{marker_id}", responses=READ)
async def get_marker(service: MarkerServiceDep, marker_id: IntegerKey) -> MarkerRead:
    """Return a marker."""
    return await service.get(marker_id)


@router.patch("/{marker_id}", responses=WRITE)
async def update_marker(
    service: MarkerServiceDep, marker_id: IntegerKey, data: MarkerUpdate
) -> MarkerRead:
    """Change a marker."""
    return await service.update(marker_id, data)


@router.delete("/{marker_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_marker(service: MarkerServiceDep, marker_id: IntegerKey) -> None:
    """Delete a marker."""
    await service.delete(marker_id)
