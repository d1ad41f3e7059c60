"""Routes of orders."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import OrderServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.order import (
    OrderBulkCreate,
    OrderBulkDelete,
    OrderCreate,
    OrderQuery,
    OrderRead,
    OrderUpdate,
)
from app.schemas.page import CursorPage, Items

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
    """Delete an order; it can be restored."""
    await service.delete(order_id)


@router.post("/{order_id}/restore", responses=READ)
async def restore_order(service: OrderServiceDep, order_id: UUID) -> OrderRead:
    """Restore a deleted order, with what was deleted along with it."""
    return await service.restore(order_id)


@router.put("/{order_id}", responses=WRITE)
async def replace_order(service: OrderServiceDep, order_id: UUID, data: OrderCreate) -> OrderRead:
    """Replace an order; what is left out takes its default."""
    return await service.replace(order_id, data)


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_orders(service: OrderServiceDep, data: OrderBulkCreate) -> Items[OrderRead]:
    """Create orders, all or none."""
    return Items(await service.bulk_create(data.items))


@router.post("/bulk-delete", status_code=HTTPStatus.NO_CONTENT, responses=WRITE)
async def bulk_delete_orders(service: OrderServiceDep, data: OrderBulkDelete) -> None:
    """Delete orders, all or none."""
    await service.bulk_delete(data.ids)
