"""Commands on orders."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_file, parse_query, run, show
from app.models.enums import OrderStatus
from app.schemas.order import (
    OrderBulkCreate,
    OrderBulkDelete,
    OrderCreate,
    OrderQuery,
    OrderRead,
    OrderRemindInput,
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
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    number: str | None = None,
    status: OrderStatus | None = None,
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
            "deleted": deleted,
            "id": id_,
            "number": number,
            "status": status,
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
    customer_id: Annotated[UUID, typer.Option()],
    lines: Annotated[
        str | None,
        typer.Option(metavar="JSON", help="The whole list of order lines, as in a request."),
    ] = None,
) -> None:
    """Create an order."""
    data = parse(
        OrderCreate, {"number": number, "customer_id": customer_id, "lines": lines}, json=["lines"]
    )
    show(OrderRead, run(lambda db: OrderService(db).create(data)))


@group.command("update")
def update_order(
    order_id: UUID,
    *,
    number: str | None = None,
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
        {"number": number, "customer_id": customer_id, "lines": lines},
        json=["lines"],
        clear=clear,
        empty={"lines": []},
    )
    show(OrderRead, run(lambda db: OrderService(db).update(order_id, data)))


@group.command("delete")
def delete_order(order_id: UUID) -> None:
    """Delete an order."""
    run(lambda db: OrderService(db).delete(order_id))


@group.command("replace")
def replace_order(
    order_id: UUID,
    *,
    number: Annotated[str, typer.Option()],
    customer_id: Annotated[UUID, typer.Option()],
    lines: Annotated[
        str | None,
        typer.Option(metavar="JSON", help="The whole list of order lines, as in a request."),
    ] = None,
) -> None:
    """Replace an order; what is not given takes its default."""
    data = parse(
        OrderCreate, {"number": number, "customer_id": customer_id, "lines": lines}, json=["lines"]
    )
    show(OrderRead, run(lambda db: OrderService(db).replace(order_id, data)))


@group.command("bulk-create")
def bulk_create_orders(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of new orders; `-` for standard input."),
    ],
) -> None:
    """Create orders, all or none."""
    data = parse_file(OrderBulkCreate, "items", file)
    show(list[OrderRead], run(lambda db: OrderService(db).bulk_create(data.items)))


@group.command("bulk-delete")
def bulk_delete_orders(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of keys; `-` for standard input."),
    ],
) -> None:
    """Delete orders, all or none."""
    data = parse_file(OrderBulkDelete, "ids", file)
    run(lambda db: OrderService(db).bulk_delete(data.ids))


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


@group.command("remind")
def remind_order(
    order_id: UUID,
    *,
    text_: Annotated[str, typer.Option("--text")],
) -> None:
    """Run the action `remind` on an order."""
    data = parse(OrderRemindInput, {"text": text_})
    run(lambda db: OrderService(db).remind(order_id, data))


@group.command("restore")
def restore_order(order_id: UUID) -> None:
    """Restore an order that was deleted."""
    show(OrderRead, run(lambda db: OrderService(db).restore(order_id)))
