"""Routes of orders."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.access import ORDERS
from app.api.deps import QueryString
from app.api.errors import READ, UNWRITTEN, WRITE
from app.api.permissions import allowed
from app.schemas.order import (
    OrderBulkCreate,
    OrderBulkDelete,
    OrderCreate,
    OrderQuery,
    OrderRead,
    OrderRemindInput,
    OrderUpdate,
)
from app.schemas.page import CursorPage, Items
from app.services.order import OrderService

router = APIRouter(prefix="/orders", tags=["orders"])


@router.get("", responses=READ)
async def list_orders(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["list"]))],
    query: Annotated[OrderQuery, Depends(QueryString(OrderQuery))],
) -> CursorPage[OrderRead]:
    """List orders."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["create"]))],
    data: OrderCreate,
    response: Response,
) -> OrderRead:
    """Create an order."""
    created = await service.create(data)
    response.headers["Location"] = f"/orders/{created.id}"
    return created


@router.get("/{order_id}", responses=READ)
async def get_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["get"]))], order_id: UUID
) -> OrderRead:
    """Return an order."""
    return await service.get(order_id)


@router.patch("/{order_id}", responses=WRITE)
async def update_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["update"]))],
    order_id: UUID,
    data: OrderUpdate,
) -> OrderRead:
    """Change an order."""
    return await service.update(order_id, data)


@router.delete("/{order_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["delete"]))],
    order_id: UUID,
) -> None:
    """Delete an order; it can be restored."""
    await service.delete(order_id)


@router.post("/{order_id}/restore", responses=READ)
async def restore_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["restore"]))],
    order_id: UUID,
) -> OrderRead:
    """Restore a deleted order, with what was deleted along with it."""
    return await service.restore(order_id)


@router.put("/{order_id}", responses=WRITE)
async def replace_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["replace"]))],
    order_id: UUID,
    data: OrderCreate,
) -> OrderRead:
    """Replace an order; what is left out takes its default."""
    return await service.replace(order_id, data)


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_orders(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["bulk_create"]))],
    data: OrderBulkCreate,
) -> Items[OrderRead]:
    """Create orders, all or none."""
    return Items(await service.bulk_create(data.items))


@router.post("/bulk-delete", status_code=HTTPStatus.NO_CONTENT, responses=WRITE)
async def bulk_delete_orders(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["bulk_delete"]))],
    data: OrderBulkDelete,
) -> None:
    """Delete orders, all or none."""
    await service.bulk_delete(data.ids)


@router.post("/{order_id}/pay", responses=READ)
async def pay_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["pay"]))], order_id: UUID
) -> OrderRead:
    """Take an order from draft to paid."""
    return await service.pay(order_id)


@router.post("/{order_id}/ship", responses=READ)
async def ship_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["ship"]))], order_id: UUID
) -> OrderRead:
    """Take an order from paid to shipped."""
    return await service.ship(order_id)


@router.post("/{order_id}/cancel", responses=READ)
async def cancel_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["cancel"]))],
    order_id: UUID,
) -> OrderRead:
    """Take an order from draft or paid to cancelled."""
    return await service.cancel(order_id)


@router.post("/{order_id}/remind", status_code=HTTPStatus.NO_CONTENT, responses=WRITE | UNWRITTEN)
async def remind_order(
    service: Annotated[OrderService, Depends(allowed(OrderService, ORDERS["remind"]))],
    order_id: UUID,
    data: OrderRemindInput,
) -> None:
    """Run the action `remind` on an order."""
    await service.remind(order_id, data)
