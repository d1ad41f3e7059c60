"""Commands on orders."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Channel, Currency
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
            help="By one of id, number, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    number: str | None = None,
    channel: Channel | None = None,
    currency: Currency | None = None,
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
            "channel": channel,
            "currency": currency,
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
    channel: Channel | None = None,
    currency: Annotated[Currency, typer.Option()],
    customer_id: Annotated[UUID, typer.Option()],
    product_ids: list[UUID] | None = None,
) -> None:
    """Create an order."""
    data = parse(
        OrderCreate,
        {
            "number": number,
            "channel": channel,
            "currency": currency,
            "customer_id": customer_id,
            "product_ids": product_ids,
        },
    )
    show(OrderRead, run(lambda db: OrderService(db).create(data)))


@group.command("update")
def update_order(
    order_id: UUID,
    *,
    number: str | None = None,
    channel: Channel | None = None,
    currency: Currency | None = None,
    customer_id: UUID | None = None,
    product_ids: list[UUID] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: product_ids. May be repeated.")
    ] = None,
) -> None:
    """Change an order; what is not given stays as it is."""
    data = parse(
        OrderUpdate,
        {
            "number": number,
            "channel": channel,
            "currency": currency,
            "customer_id": customer_id,
            "product_ids": product_ids,
        },
        clear=clear,
        empty={"product_ids": []},
    )
    show(OrderRead, run(lambda db: OrderService(db).update(order_id, data)))


@group.command("delete")
def delete_order(order_id: UUID) -> None:
    """Delete an order."""
    run(lambda db: OrderService(db).delete(order_id))
