"""Routes of orders."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import OrderServiceDep, QueryString
from app.api.errors import READ, UNWRITTEN, WRITE
from app.models.values import Address
from app.schemas.order import (
    OrderCreate,
    OrderDeliverInput,
    OrderFlagInput,
    OrderForgetAllInput,
    OrderImportInput,
    OrderPriceInput,
    OrderPriceOutput,
    OrderQuery,
    OrderQuoteInput,
    OrderQuoteOutput,
    OrderRead,
    OrderSendInvoiceInput,
    OrderStatisticsOutput,
    OrderUpdate,
)
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


@router.post("/import", responses=WRITE | UNWRITTEN)
async def import_orders(service: OrderServiceDep, data: OrderImportInput) -> list[OrderRead]:
    """Run the action `import` on orders."""
    return await service.import_(data)


@router.get("/statistics", responses=READ | UNWRITTEN)
async def statistics_orders(service: OrderServiceDep) -> OrderStatisticsOutput:
    """Run the action `statistics` on orders."""
    return await service.statistics()


@router.delete("/forget-all", status_code=HTTPStatus.NO_CONTENT, responses=READ | UNWRITTEN)
async def forget_all_orders(
    service: OrderServiceDep,
    query: Annotated[OrderForgetAllInput, Depends(QueryString(OrderForgetAllInput))],
) -> None:
    """Run the action `forget_all` on orders."""
    await service.forget_all(query)


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


@router.post("/{order_id}/open", responses=READ)
async def open_order(service: OrderServiceDep, order_id: UUID) -> OrderRead:
    """Take an order from html to pdf."""
    return await service.open(order_id)


@router.post(
    "/{order_id}/send-invoice", status_code=HTTPStatus.NO_CONTENT, responses=WRITE | UNWRITTEN
)
async def send_invoice_order(
    service: OrderServiceDep, order_id: UUID, data: OrderSendInvoiceInput
) -> None:
    """Run the action `send_invoice` on an order.

    Sends the invoice, and keeps a copy.
    """
    await service.send_invoice(order_id, data)


@router.post("/{order_id}/archive", status_code=HTTPStatus.NO_CONTENT, responses=READ | UNWRITTEN)
async def archive_order(service: OrderServiceDep, order_id: UUID) -> None:
    """Run the action `archive` on an order."""
    await service.archive(order_id)


@router.post("/{order_id}/duplicate", responses=READ | UNWRITTEN)
async def duplicate_order(service: OrderServiceDep, order_id: UUID) -> OrderRead:
    """Run the action `duplicate` on an order."""
    return await service.duplicate(order_id)


@router.post("/{order_id}/quote", responses=WRITE | UNWRITTEN)
async def quote_order(
    service: OrderServiceDep, order_id: UUID, data: OrderQuoteInput
) -> OrderQuoteOutput:
    """Run the action `quote` on an order."""
    return await service.quote(order_id, data)


@router.get("/{order_id}/price", responses=READ | UNWRITTEN)
async def price_order(
    service: OrderServiceDep,
    order_id: UUID,
    query: Annotated[OrderPriceInput, Depends(QueryString(OrderPriceInput))],
) -> OrderPriceOutput:
    """Run the action `price` on an order."""
    return await service.price(order_id, query)


@router.put("/{order_id}/flag", responses=WRITE | UNWRITTEN)
async def flag_order(service: OrderServiceDep, order_id: UUID, data: OrderFlagInput) -> OrderRead:
    """Run the action `flag` on an order."""
    return await service.flag(order_id, data)


@router.delete("/{order_id}/unflag", status_code=HTTPStatus.NO_CONTENT, responses=READ | UNWRITTEN)
async def unflag_order(service: OrderServiceDep, order_id: UUID) -> None:
    """Run the action `unflag` on an order."""
    await service.unflag(order_id)


@router.post("/{order_id}/deliver", responses=WRITE | UNWRITTEN)
async def deliver_order(
    service: OrderServiceDep, order_id: UUID, data: OrderDeliverInput
) -> Address:
    """Run the action `deliver` on an order."""
    return await service.deliver(order_id, data)


@router.post("/{order_id}/route", responses=READ | UNWRITTEN)
async def route_order(service: OrderServiceDep, order_id: UUID) -> list[Address]:
    """Run the action `route` on an order."""
    return await service.route(order_id)
