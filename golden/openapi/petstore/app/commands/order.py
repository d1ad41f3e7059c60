"""Commands on orders."""

from typing import Annotated

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
) -> None:
    """List orders."""
    query = parse_query(OrderQuery, {"limit": limit, "cursor": cursor})
    show(CursorPage[OrderRead], run(lambda db: OrderService(db).search(query)))


@group.command("get")
def get_order(order_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show an order."""
    show(OrderRead, run(lambda db: OrderService(db).get(order_id)))


@group.command("create")
def create_order(
    *,
    quantity: int | None = None,
    ship_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    status: OrderStatus | None = None,
    complete: bool | None = None,
    pet_id: int | None = None,
) -> None:
    """Create an order."""
    data = parse(
        OrderCreate,
        {
            "quantity": quantity,
            "ship_date": ship_date,
            "status": status,
            "complete": complete,
            "pet_id": pet_id,
        },
    )
    show(OrderRead, run(lambda db: OrderService(db).create(data)))


@group.command("update")
def update_order(
    order_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    quantity: int | None = None,
    ship_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    status: OrderStatus | None = None,
    complete: bool | None = None,
    pet_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: quantity, ship_date, status, complete, pet_id. May be repeated."
        ),
    ] = None,
) -> None:
    """Change an order; what is not given stays as it is."""
    data = parse(
        OrderUpdate,
        {
            "quantity": quantity,
            "ship_date": ship_date,
            "status": status,
            "complete": complete,
            "pet_id": pet_id,
        },
        clear=clear,
        empty={
            "quantity": None,
            "ship_date": None,
            "status": None,
            "complete": None,
            "pet_id": None,
        },
    )
    show(OrderRead, run(lambda db: OrderService(db).update(order_id, data)))


@group.command("delete")
def delete_order(order_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete an order."""
    run(lambda db: OrderService(db).delete(order_id))
