"""Routes of specimens."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, SpecimenServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.specimen import SpecimenCreate, SpecimenQuery, SpecimenRead, SpecimenUpdate

router = APIRouter(prefix="/specimens", tags=["specimens"])


@router.get("", responses=READ)
async def list_specimens(
    service: SpecimenServiceDep,
    query: Annotated[SpecimenQuery, Depends(QueryString(SpecimenQuery))],
) -> CursorPage[SpecimenRead]:
    """List specimens."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_specimen(
    service: SpecimenServiceDep, data: SpecimenCreate, response: Response
) -> SpecimenRead:
    """Create a specimen."""
    created = await service.create(data)
    response.headers["Location"] = f"/specimens/{created.id}"
    return created


@router.get("/{specimen_id}", responses=READ)
async def get_specimen(service: SpecimenServiceDep, specimen_id: UUID) -> SpecimenRead:
    """Return a specimen."""
    return await service.get(specimen_id)


@router.patch("/{specimen_id}", responses=WRITE)
async def update_specimen(
    service: SpecimenServiceDep, specimen_id: UUID, data: SpecimenUpdate
) -> SpecimenRead:
    """Change a specimen."""
    return await service.update(specimen_id, data)


@router.delete("/{specimen_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_specimen(service: SpecimenServiceDep, specimen_id: UUID) -> None:
    """Delete a specimen."""
    await service.delete(specimen_id)
