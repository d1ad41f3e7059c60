"""Routes of shipments."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, ShipmentServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import OffsetPage
from app.schemas.shipment import ShipmentCreate, ShipmentQuery, ShipmentRead, ShipmentUpdate
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/shipments", tags=["shipments"])


@router.get("", responses=READ)
async def list_shipments(
    service: ShipmentServiceDep,
    query: Annotated[ShipmentQuery, Depends(QueryString(ShipmentQuery))],
) -> OffsetPage[ShipmentRead]:
    """List shipments."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_shipment(
    service: ShipmentServiceDep, data: ShipmentCreate, response: Response
) -> ShipmentRead:
    """Create a shipment."""
    created = await service.create(data)
    response.headers["Location"] = f"/shipments/{created.id}"
    return created


@router.get("/{shipment_id}", responses=READ)
async def get_shipment(service: ShipmentServiceDep, shipment_id: BigIntegerKey) -> ShipmentRead:
    """Return a shipment."""
    return await service.get(shipment_id)


@router.patch("/{shipment_id}", responses=WRITE)
async def update_shipment(
    service: ShipmentServiceDep, shipment_id: BigIntegerKey, data: ShipmentUpdate
) -> ShipmentRead:
    """Change a shipment."""
    return await service.update(shipment_id, data)


@router.delete("/{shipment_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_shipment(service: ShipmentServiceDep, shipment_id: BigIntegerKey) -> None:
    """Delete a shipment."""
    await service.delete(shipment_id)
