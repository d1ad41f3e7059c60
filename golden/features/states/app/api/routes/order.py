"""Routes of orders."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import OrderServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderShipInput, OrderUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/orders", tags=["orders"])


@router.get("", responses=READ)
async def list_orders(
    service: OrderServiceDep, query: Annotated[OrderQuery, Depends(QueryString(OrderQuery))]
) -> CursorPage[OrderRead]:
    """List orders."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_order(
    service: OrderServiceDep, data: OrderCreate, response: Response
) -> OrderRead:
    """Create an order."""
    created = await service.create(data)
    response.headers["Location"] = f"/orders/{created.id}"
    return created


@router.get("/{order_id}", responses=READ)
async def get_order(service: OrderServiceDep, order_id: UUID) -> OrderRead:
    """Return an order."""
    return await service.get(order_id)


@router.patch("/{order_id}", responses=WRITE)
async def update_order(service: OrderServiceDep, order_id: UUID, data: OrderUpdate) -> OrderRead:
    """Change an order."""
    return await service.update(order_id, data)


@router.delete("/{order_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_order(service: OrderServiceDep, order_id: UUID) -> None:
    """Delete an order."""
    await service.delete(order_id)


@router.post("/{order_id}/ship", responses=WRITE)
async def ship_order(service: OrderServiceDep, order_id: UUID, data: OrderShipInput) -> OrderRead:
    """Take an order from in-progress to shipped.

    Hands the parcels over.

    The carrier tells the tracking number.
    """
    return await service.ship(order_id, data)


@router.post("/{order_id}/call-off", responses=READ)
async def call_off_order(service: OrderServiceDep, order_id: UUID) -> OrderRead:
    """Take an order from draft or in-progress to called off."""
    return await service.call_off(order_id)


@router.post("/{order_id}/reopen", responses=READ)
async def reopen_order(service: OrderServiceDep, order_id: UUID) -> OrderRead:
    """Take an order from called off or shipped to draft."""
    return await service.reopen(order_id)


@router.post("/{order_id}/import", responses=READ)
async def import_order(service: OrderServiceDep, order_id: UUID) -> OrderRead:
    """Take an order from draft to in-progress."""
    return await service.import_(order_id)


@router.post("/{order_id}/touch", responses=READ)
async def touch_order(service: OrderServiceDep, order_id: UUID) -> OrderRead:
    """Take an order from in-progress or draft to in-progress."""
    return await service.touch(order_id)
