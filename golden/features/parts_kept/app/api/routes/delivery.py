"""Routes of deliveries."""

from http import HTTPStatus
from uuid import UUID

from fastapi import APIRouter, Response

from app.api.deps import DeliveryServiceDep
from app.api.errors import READ, WRITE
from app.schemas.delivery import DeliveryCreate, DeliveryRead, DeliveryUpdate

router = APIRouter(prefix="/orders/{order_id}/delivery", tags=["deliveries"])


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_delivery(
    service: DeliveryServiceDep, order_id: UUID, data: DeliveryCreate, response: Response
) -> DeliveryRead:
    """Create a delivery."""
    created = await service.create(order_id, data)
    response.headers["Location"] = f"/orders/{order_id}/delivery"
    return created


@router.get("", responses=READ)
async def get_delivery(service: DeliveryServiceDep, order_id: UUID) -> DeliveryRead:
    """Return a delivery."""
    return await service.get(order_id)


@router.patch("", responses=WRITE)
async def update_delivery(
    service: DeliveryServiceDep, order_id: UUID, data: DeliveryUpdate
) -> DeliveryRead:
    """Change a delivery."""
    return await service.update(order_id, data)


@router.delete("", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_delivery(service: DeliveryServiceDep, order_id: UUID) -> None:
    """Delete a delivery."""
    await service.delete(order_id)
