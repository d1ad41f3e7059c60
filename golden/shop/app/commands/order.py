"""Commands on orders."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import OrderStatus
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderUpdate
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
            help="By one of id, number, placed_at, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    number: str | None = None,
    status: OrderStatus | None = None,
    placed_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
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
            "status": status,
            "placed_at": placed_at,
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
    placed_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    customer_id: Annotated[UUID, typer.Option()],
    lines: Annotated[
        str | None,
        typer.Option(metavar="JSON", help="The whole list of order lines, as in a request."),
    ] = None,
) -> None:
    """Create an order."""
    data = parse(
        OrderCreate,
        {"number": number, "placed_at": placed_at, "customer_id": customer_id, "lines": lines},
        json=["lines"],
    )
    show(OrderRead, run(lambda db: OrderService(db).create(data)))


@group.command("update")
def update_order(
    order_id: UUID,
    *,
    number: str | None = None,
    placed_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    customer_id: UUID | None = None,
    lines: Annotated[
        str | None,
        typer.Option(metavar="JSON", help="The whole list of order lines, as in a request."),
    ] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: lines. May be repeated.")
    ] = None,
) -> None:
    """Change an order; what is not given stays as it is."""
    data = parse(
        OrderUpdate,
        {"number": number, "placed_at": placed_at, "customer_id": customer_id, "lines": lines},
        json=["lines"],
        clear=clear,
        empty={"lines": []},
    )
    show(OrderRead, run(lambda db: OrderService(db).update(order_id, data)))


@group.command("delete")
def delete_order(order_id: UUID) -> None:
    """Delete an order."""
    run(lambda db: OrderService(db).delete(order_id))


@group.command("pay")
def pay_order(order_id: UUID) -> None:
    """Take an order from draft to paid."""
    show(OrderRead, run(lambda db: OrderService(db).pay(order_id)))


@group.command("ship")
def ship_order(order_id: UUID) -> None:
    """Take an order from paid to shipped."""
    show(OrderRead, run(lambda db: OrderService(db).ship(order_id)))


@group.command("cancel")
def cancel_order(order_id: UUID) -> None:
    """Take an order from draft or paid to cancelled."""
    show(OrderRead, run(lambda db: OrderService(db).cancel(order_id)))
