"""Routes of owners."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import OwnerServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.owner import OwnerCreate, OwnerQuery, OwnerRead, OwnerUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/owners", tags=["owners"])


@router.get("", responses=READ)
async def list_owners(
    service: OwnerServiceDep, query: Annotated[OwnerQuery, Depends(QueryString(OwnerQuery))]
) -> CursorPage[OwnerRead]:
    """List owners."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_owner(
    service: OwnerServiceDep, data: OwnerCreate, response: Response
) -> OwnerRead:
    """Create an owner."""
    created = await service.create(data)
    response.headers["Location"] = f"/owners/{created.id}"
    return created


@router.get("/{owner_id}", responses=READ)
async def get_owner(service: OwnerServiceDep, owner_id: UUID) -> OwnerRead:
    """Return an owner."""
    return await service.get(owner_id)


@router.patch("/{owner_id}", responses=WRITE)
async def update_owner(service: OwnerServiceDep, owner_id: UUID, data: OwnerUpdate) -> OwnerRead:
    """Change an owner."""
    return await service.update(owner_id, data)


@router.delete("/{owner_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_owner(service: OwnerServiceDep, owner_id: UUID) -> None:
    """Delete an owner."""
    await service.delete(owner_id)
