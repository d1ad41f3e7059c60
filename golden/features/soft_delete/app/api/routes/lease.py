"""Routes of leases."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import LeaseServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.lease import LeaseCreate, LeaseQuery, LeaseRead, LeaseUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/leases", tags=["leases"])


@router.get("", responses=READ)
async def list_leases(
    service: LeaseServiceDep, query: Annotated[LeaseQuery, Depends(QueryString(LeaseQuery))]
) -> CursorPage[LeaseRead]:
    """List leases."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_lease(
    service: LeaseServiceDep, data: LeaseCreate, response: Response
) -> LeaseRead:
    """Create a lease."""
    created = await service.create(data)
    response.headers["Location"] = f"/leases/{created.id}"
    return created


@router.get("/{lease_id}", responses=READ)
async def get_lease(service: LeaseServiceDep, lease_id: UUID) -> LeaseRead:
    """Return a lease."""
    return await service.get(lease_id)


@router.patch("/{lease_id}", responses=WRITE)
async def update_lease(service: LeaseServiceDep, lease_id: UUID, data: LeaseUpdate) -> LeaseRead:
    """Change a lease."""
    return await service.update(lease_id, data)


@router.delete("/{lease_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_lease(service: LeaseServiceDep, lease_id: UUID) -> None:
    """Delete a lease; it can be restored."""
    await service.delete(lease_id)


@router.post("/{lease_id}/restore", responses=READ)
async def restore_lease(service: LeaseServiceDep, lease_id: UUID) -> LeaseRead:
    """Restore a deleted lease, with what was deleted along with it."""
    return await service.restore(lease_id)
