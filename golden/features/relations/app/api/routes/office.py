"""Routes of offices."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import OfficeServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.office import OfficeCreate, OfficeQuery, OfficeRead, OfficeUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/offices", tags=["offices"])


@router.get("", responses=READ)
async def list_offices(
    service: OfficeServiceDep, query: Annotated[OfficeQuery, Depends(QueryString(OfficeQuery))]
) -> CursorPage[OfficeRead]:
    """List offices."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_office(
    service: OfficeServiceDep, data: OfficeCreate, response: Response
) -> OfficeRead:
    """Create an office."""
    created = await service.create(data)
    response.headers["Location"] = f"/offices/{created.id}"
    return created


@router.get("/{office_id}", responses=READ)
async def get_office(service: OfficeServiceDep, office_id: UUID) -> OfficeRead:
    """Return an office."""
    return await service.get(office_id)


@router.patch("/{office_id}", responses=WRITE)
async def update_office(
    service: OfficeServiceDep, office_id: UUID, data: OfficeUpdate
) -> OfficeRead:
    """Change an office."""
    return await service.update(office_id, data)


@router.delete("/{office_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_office(service: OfficeServiceDep, office_id: UUID) -> None:
    """Delete an office."""
    await service.delete(office_id)
