"""Routes of order items."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import OrderItemServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.order_item import OrderItemCreate, OrderItemQuery, OrderItemRead, OrderItemUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/order-items", tags=["order items"])


@router.get("", responses=READ)
async def list_order_items(
    service: OrderItemServiceDep,
    query: Annotated[OrderItemQuery, Depends(QueryString(OrderItemQuery))],
) -> OffsetPage[OrderItemRead]:
    """List order items."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_order_item(
    service: OrderItemServiceDep, data: OrderItemCreate, response: Response
) -> OrderItemRead:
    """Create an order item."""
    created = await service.create(data)
    response.headers["Location"] = f"/order-items/{created.id}"
    return created


@router.get("/{order_item_id}", responses=READ)
async def get_order_item(
    service: OrderItemServiceDep, order_item_id: BigIntegerKey
) -> OrderItemRead:
    """Return an order item."""
    return await service.get(order_item_id)


@router.patch("/{order_item_id}", responses=WRITE)
async def update_order_item(
    service: OrderItemServiceDep, order_item_id: BigIntegerKey, data: OrderItemUpdate
) -> OrderItemRead:
    """Change an order item."""
    return await service.update(order_item_id, data)


@router.delete("/{order_item_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_order_item(service: OrderItemServiceDep, order_item_id: BigIntegerKey) -> None:
    """Delete an order item."""
    await service.delete(order_item_id)
