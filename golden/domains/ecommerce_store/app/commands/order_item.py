"""Commands on order items."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import OrderItemStatus
from app.schemas.order_item import OrderItemCreate, OrderItemQuery, OrderItemRead, OrderItemUpdate
from app.schemas.page import OffsetPage
from app.services.order_item import OrderItemService

group = typer.Typer(help="Order items.", no_args_is_help=True)


@group.command("list")
def list_order_items(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, quantity, total_price; descending with a `-` before it."),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    quantity: int | None = None,
    total_price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    status: OrderItemStatus | None = None,
    product_id: int | None = None,
    order_id: int | None = None,
) -> None:
    """List order items."""
    query = parse_query(
        OrderItemQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "id": id_,
            "quantity": quantity,
            "total_price": total_price,
            "status": status,
            "product_id": product_id,
            "order_id": order_id,
        },
    )
    show(OffsetPage[OrderItemRead], run(lambda db: OrderItemService(db).search(query)))


@group.command("get")
def get_order_item(
    order_item_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Show an order item."""
    show(OrderItemRead, run(lambda db: OrderItemService(db).get(order_item_id)))


@group.command("create")
def create_order_item(
    *,
    quantity: Annotated[int, typer.Option()],
    total_price: Annotated[str, typer.Option(metavar="DECIMAL")],
    status: Annotated[OrderItemStatus, typer.Option()],
    product_id: Annotated[int, typer.Option()],
    order_id: Annotated[int, typer.Option()],
) -> None:
    """Create an order item."""
    data = parse(
        OrderItemCreate,
        {
            "quantity": quantity,
            "total_price": total_price,
            "status": status,
            "product_id": product_id,
            "order_id": order_id,
        },
    )
    show(OrderItemRead, run(lambda db: OrderItemService(db).create(data)))


@group.command("update")
def update_order_item(
    order_item_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    quantity: int | None = None,
    total_price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    status: OrderItemStatus | None = None,
    product_id: int | None = None,
    order_id: int | None = None,
) -> None:
    """Change an order item; what is not given stays as it is."""
    data = parse(
        OrderItemUpdate,
        {
            "quantity": quantity,
            "total_price": total_price,
            "status": status,
            "product_id": product_id,
            "order_id": order_id,
        },
    )
    show(OrderItemRead, run(lambda db: OrderItemService(db).update(order_item_id, data)))


@group.command("delete")
def delete_order_item(
    order_item_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete an order item."""
    run(lambda db: OrderItemService(db).delete(order_item_id))
