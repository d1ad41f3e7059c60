"""Commands on orders."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Format
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
from app.services.order import OrderService

group = typer.Typer(help="Orders.", no_args_is_help=True)


@group.command("list")
def list_orders(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, number, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    number: str | None = None,
    state: Format | None = None,
    customer_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List orders."""
    query = parse_query(
        OrderQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "number": number,
            "state": state,
            "customer_id": customer_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[OrderRead], run(lambda db: OrderService(db).search(query)))


@group.command("get")
def get_order(order_id: UUID) -> None:
    """Show an order."""
    show(OrderRead, run(lambda db: OrderService(db).get(order_id)))


@group.command("create")
def create_order(
    *,
    number: Annotated[str, typer.Option()],
    note: str | None = None,
    customer_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create an order."""
    data = parse(OrderCreate, {"number": number, "note": note, "customer_id": customer_id})
    show(OrderRead, run(lambda db: OrderService(db).create(data)))


@group.command("update")
def update_order(
    order_id: UUID,
    *,
    number: str | None = None,
    note: str | None = None,
    customer_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: note. May be repeated.")
    ] = None,
) -> None:
    """Change an order; what is not given stays as it is."""
    data = parse(
        OrderUpdate,
        {"number": number, "note": note, "customer_id": customer_id},
        clear=clear,
        empty={"note": None},
    )
    show(OrderRead, run(lambda db: OrderService(db).update(order_id, data)))


@group.command("delete")
def delete_order(order_id: UUID) -> None:
    """Delete an order."""
    run(lambda db: OrderService(db).delete(order_id))


@group.command("open")
def open_order(order_id: UUID) -> None:
    """Take an order from html to pdf."""
    show(OrderRead, run(lambda db: OrderService(db).open(order_id)))


@group.command("send-invoice")
def send_invoice_order(
    order_id: UUID,
    *,
    email: Annotated[str, typer.Option(help="Where to.")],
    format_: Annotated[Format | None, typer.Option("--format")] = None,
    copies: int | None = None,
    remarks: list[str] | None = None,
    extra: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
) -> None:
    """Run the action `send_invoice` on an order.

    Sends the invoice, and keeps a copy.
    """
    data = parse(
        OrderSendInvoiceInput,
        {
            "email": email,
            "format": format_,
            "copies": copies,
            "remarks": remarks or [],
            "extra": extra,
            "on": on,
        },
        json=["extra"],
    )
    run(lambda db: OrderService(db).send_invoice(order_id, data))


@group.command("archive")
def archive_order(order_id: UUID) -> None:
    """Run the action `archive` on an order."""
    run(lambda db: OrderService(db).archive(order_id))


@group.command("duplicate")
def duplicate_order(order_id: UUID) -> None:
    """Run the action `duplicate` on an order."""
    show(OrderRead, run(lambda db: OrderService(db).duplicate(order_id)))


@group.command("quote")
def quote_order(
    order_id: UUID,
    *,
    discount: Annotated[str, typer.Option(metavar="DECIMAL")],
) -> None:
    """Run the action `quote` on an order."""
    data = parse(OrderQuoteInput, {"discount": discount})
    show(OrderQuoteOutput, run(lambda db: OrderService(db).quote(order_id, data)))


@group.command("price")
def price_order(
    order_id: UUID,
    *,
    quantity: Annotated[int, typer.Option()],
    express: bool | None = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    weight: float | None = None,
) -> None:
    """Run the action `price` on an order."""
    data = parse_query(
        OrderPriceInput, {"quantity": quantity, "express": express, "day": day, "weight": weight}
    )
    show(OrderPriceOutput, run(lambda db: OrderService(db).price(order_id, data)))


@group.command("flag")
def flag_order(
    order_id: UUID,
    *,
    text_: Annotated[str, typer.Option("--text")],
) -> None:
    """Run the action `flag` on an order."""
    data = parse(OrderFlagInput, {"text": text_})
    show(OrderRead, run(lambda db: OrderService(db).flag(order_id, data)))


@group.command("unflag")
def unflag_order(order_id: UUID) -> None:
    """Run the action `unflag` on an order."""
    run(lambda db: OrderService(db).unflag(order_id))


@group.command("deliver")
def deliver_order(
    order_id: UUID,
    *,
    address: Annotated[str, typer.Option(metavar="JSON")],
    stops: Annotated[list[str] | None, typer.Option(metavar="JSON")] = None,
) -> None:
    """Run the action `deliver` on an order."""
    data = parse(
        OrderDeliverInput, {"address": address, "stops": stops or []}, json=["address", "stops"]
    )
    show(Address, run(lambda db: OrderService(db).deliver(order_id, data)))


@group.command("route")
def route_order(order_id: UUID) -> None:
    """Run the action `route` on an order."""
    show(list[Address], run(lambda db: OrderService(db).route(order_id)))


@group.command("import")
def import_orders(
    *,
    lines: list[str] | None = None,
) -> None:
    """Run the action `import` on orders."""
    data = parse(OrderImportInput, {"lines": lines or []})
    show(list[OrderRead], run(lambda db: OrderService(db).import_(data)))


@group.command("statistics")
def statistics_orders() -> None:
    """Run the action `statistics` on orders."""
    show(OrderStatisticsOutput, run(lambda db: OrderService(db).statistics()))


@group.command("forget-all")
def forget_all_orders(
    *,
    before: Annotated[str, typer.Option(metavar="TIMESTAMP")],
) -> None:
    """Run the action `forget_all` on orders."""
    data = parse_query(OrderForgetAllInput, {"before": before})
    run(lambda db: OrderService(db).forget_all(data))
