"""Routes of mayors."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import MayorServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.mayor import MayorCreate, MayorQuery, MayorRead, MayorUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/mayors", tags=["mayors"])


@router.get("", responses=READ)
async def list_mayors(
    service: MayorServiceDep, query: Annotated[MayorQuery, Depends(QueryString(MayorQuery))]
) -> CursorPage[MayorRead]:
    """List mayors."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_mayor(
    service: MayorServiceDep, data: MayorCreate, response: Response
) -> MayorRead:
    """Create a mayor."""
    created = await service.create(data)
    response.headers["Location"] = f"/mayors/{created.id}"
    return created


@router.get("/{mayor_id}", responses=READ)
async def get_mayor(service: MayorServiceDep, mayor_id: UUID) -> MayorRead:
    """Return a mayor."""
    return await service.get(mayor_id)


@router.patch("/{mayor_id}", responses=WRITE)
async def update_mayor(service: MayorServiceDep, mayor_id: UUID, data: MayorUpdate) -> MayorRead:
    """Change a mayor."""
    return await service.update(mayor_id, data)


@router.delete("/{mayor_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_mayor(service: MayorServiceDep, mayor_id: UUID) -> None:
    """Delete a mayor."""
    await service.delete(mayor_id)
