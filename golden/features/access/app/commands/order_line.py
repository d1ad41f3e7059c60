"""Commands on order lines."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.order_line import OrderLineCreate, OrderLineQuery, OrderLineRead, OrderLineUpdate
from app.schemas.page import CursorPage
from app.services.order_line import OrderLineService

group = typer.Typer(help="Order lines.", no_args_is_help=True)


@group.command("list")
def list_order_lines(
    order_id: UUID,
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, quantity, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    quantity: int | None = None,
    product_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List order lines."""
    query = parse_query(
        OrderLineQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "quantity": quantity,
            "product_id": product_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[OrderLineRead], run(lambda db: OrderLineService(db).search(order_id, query)))


@group.command("get")
def get_order_line(order_id: UUID, order_line_id: UUID) -> None:
    """Show an order line."""
    show(OrderLineRead, run(lambda db: OrderLineService(db).get(order_id, order_line_id)))


@group.command("create")
def create_order_line(
    order_id: UUID,
    *,
    quantity: Annotated[int, typer.Option()],
    product_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create an order line."""
    data = parse(OrderLineCreate, {"quantity": quantity, "product_id": product_id})
    show(OrderLineRead, run(lambda db: OrderLineService(db).create(order_id, data)))


@group.command("update")
def update_order_line(
    order_id: UUID,
    order_line_id: UUID,
    *,
    quantity: int | None = None,
    product_id: UUID | None = None,
) -> None:
    """Change an order line; what is not given stays as it is."""
    data = parse(OrderLineUpdate, {"quantity": quantity, "product_id": product_id})
    show(OrderLineRead, run(lambda db: OrderLineService(db).update(order_id, order_line_id, data)))


@group.command("delete")
def delete_order_line(order_id: UUID, order_line_id: UUID) -> None:
    """Delete an order line."""
    run(lambda db: OrderLineService(db).delete(order_id, order_line_id))
