"""Routes of circles."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import CircleServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.circle import CircleCreate, CircleQuery, CircleRead, CircleUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/circles", tags=["circles"])


@router.get("", responses=READ)
async def list_circles(
    service: CircleServiceDep, query: Annotated[CircleQuery, Depends(QueryString(CircleQuery))]
) -> CursorPage[CircleRead]:
    """List circles."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_circle(
    service: CircleServiceDep, data: CircleCreate, response: Response
) -> CircleRead:
    """Create a circle."""
    created = await service.create(data)
    response.headers["Location"] = f"/circles/{created.id}"
    return created


@router.get("/{circle_id}", responses=READ)
async def get_circle(service: CircleServiceDep, circle_id: UUID) -> CircleRead:
    """Return a circle."""
    return await service.get(circle_id)


@router.patch("/{circle_id}", responses=WRITE)
async def update_circle(
    service: CircleServiceDep, circle_id: UUID, data: CircleUpdate
) -> CircleRead:
    """Change a circle."""
    return await service.update(circle_id, data)


@router.delete("/{circle_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_circle(service: CircleServiceDep, circle_id: UUID) -> None:
    """Delete a circle."""
    await service.delete(circle_id)
