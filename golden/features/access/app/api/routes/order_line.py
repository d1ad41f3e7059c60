"""Routes of order lines."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.access import ORDER_LINES
from app.api.deps import QueryString
from app.api.errors import READ, WRITE
from app.api.permissions import allowed
from app.schemas.order_line import OrderLineCreate, OrderLineQuery, OrderLineRead, OrderLineUpdate
from app.schemas.page import CursorPage
from app.services.order_line import OrderLineService

router = APIRouter(prefix="/orders/{order_id}/lines", tags=["order lines"])


@router.get("", responses=READ)
async def list_order_lines(
    service: Annotated[OrderLineService, Depends(allowed(OrderLineService, ORDER_LINES["list"]))],
    order_id: UUID,
    query: Annotated[OrderLineQuery, Depends(QueryString(OrderLineQuery))],
) -> CursorPage[OrderLineRead]:
    """List order lines."""
    return await service.search(order_id, query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_order_line(
    service: Annotated[OrderLineService, Depends(allowed(OrderLineService, ORDER_LINES["create"]))],
    order_id: UUID,
    data: OrderLineCreate,
    response: Response,
) -> OrderLineRead:
    """Create an order line."""
    created = await service.create(order_id, data)
    response.headers["Location"] = f"/orders/{order_id}/lines/{created.id}"
    return created


@router.get("/{order_line_id}", responses=READ)
async def get_order_line(
    service: Annotated[OrderLineService, Depends(allowed(OrderLineService, ORDER_LINES["get"]))],
    order_id: UUID,
    order_line_id: UUID,
) -> OrderLineRead:
    """Return an order line."""
    return await service.get(order_id, order_line_id)


@router.patch("/{order_line_id}", responses=WRITE)
async def update_order_line(
    service: Annotated[OrderLineService, Depends(allowed(OrderLineService, ORDER_LINES["update"]))],
    order_id: UUID,
    order_line_id: UUID,
    data: OrderLineUpdate,
) -> OrderLineRead:
    """Change an order line."""
    return await service.update(order_id, order_line_id, data)


@router.delete("/{order_line_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_order_line(
    service: Annotated[OrderLineService, Depends(allowed(OrderLineService, ORDER_LINES["delete"]))],
    order_id: UUID,
    order_line_id: UUID,
) -> None:
    """Delete an order line."""
    await service.delete(order_id, order_line_id)
