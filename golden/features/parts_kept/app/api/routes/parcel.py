"""Routes of parcels."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ParcelServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.parcel import ParcelCreate, ParcelQuery, ParcelRead, ParcelUpdate

router = APIRouter(prefix="/orders/{order_id}/delivery/parcels", tags=["parcels"])


@router.get("", responses=READ)
async def list_parcels(
    service: ParcelServiceDep,
    order_id: UUID,
    query: Annotated[ParcelQuery, Depends(QueryString(ParcelQuery))],
) -> CursorPage[ParcelRead]:
    """List parcels."""
    return await service.search(order_id, query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_parcel(
    service: ParcelServiceDep, order_id: UUID, data: ParcelCreate, response: Response
) -> ParcelRead:
    """Create a parcel."""
    created = await service.create(order_id, data)
    response.headers["Location"] = f"/orders/{order_id}/delivery/parcels/{created.id}"
    return created


@router.get("/{parcel_id}", responses=READ)
async def get_parcel(service: ParcelServiceDep, order_id: UUID, parcel_id: UUID) -> ParcelRead:
    """Return a parcel."""
    return await service.get(order_id, parcel_id)


@router.patch("/{parcel_id}", responses=WRITE)
async def update_parcel(
    service: ParcelServiceDep, order_id: UUID, parcel_id: UUID, data: ParcelUpdate
) -> ParcelRead:
    """Change a parcel."""
    return await service.update(order_id, parcel_id, data)


@router.delete("/{parcel_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_parcel(service: ParcelServiceDep, order_id: UUID, parcel_id: UUID) -> None:
    """Delete a parcel."""
    await service.delete(order_id, parcel_id)
