"""Routes of optional specimens."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import OptionalSpecimenServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.optional_specimen import (
    OptionalSpecimenCreate,
    OptionalSpecimenQuery,
    OptionalSpecimenRead,
    OptionalSpecimenUpdate,
)
from app.schemas.page import CursorPage

router = APIRouter(prefix="/optional-specimens", tags=["optional specimens"])


@router.get("", responses=READ)
async def list_optional_specimens(
    service: OptionalSpecimenServiceDep,
    query: Annotated[OptionalSpecimenQuery, Depends(QueryString(OptionalSpecimenQuery))],
) -> CursorPage[OptionalSpecimenRead]:
    """List optional specimens."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_optional_specimen(
    service: OptionalSpecimenServiceDep, data: OptionalSpecimenCreate, response: Response
) -> OptionalSpecimenRead:
    """Create an optional specimen."""
    created = await service.create(data)
    response.headers["Location"] = f"/optional-specimens/{created.id}"
    return created


@router.get("/{optional_specimen_id}", responses=READ)
async def get_optional_specimen(
    service: OptionalSpecimenServiceDep, optional_specimen_id: UUID
) -> OptionalSpecimenRead:
    """Return an optional specimen."""
    return await service.get(optional_specimen_id)


@router.patch("/{optional_specimen_id}", responses=WRITE)
async def update_optional_specimen(
    service: OptionalSpecimenServiceDep, optional_specimen_id: UUID, data: OptionalSpecimenUpdate
) -> OptionalSpecimenRead:
    """Change an optional specimen."""
    return await service.update(optional_specimen_id, data)


@router.delete("/{optional_specimen_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_optional_specimen(
    service: OptionalSpecimenServiceDep, optional_specimen_id: UUID
) -> None:
    """Delete an optional specimen."""
    await service.delete(optional_specimen_id)
