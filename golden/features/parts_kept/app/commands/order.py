"""Commands on orders."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_file, parse_query, run, show
from app.schemas.order import OrderBulkCreate, OrderCreate, OrderQuery, OrderRead, OrderUpdate
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
    remark: str | None = None,
    lines: Annotated[
        str | None,
        typer.Option(metavar="JSON", help="The whole list of order lines, as in a request."),
    ] = None,
    delivery: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole delivery, as in a request.")
    ] = None,
) -> None:
    """Create an order."""
    data = parse(
        OrderCreate,
        {"number": number, "remark": remark, "lines": lines, "delivery": delivery},
        json=["lines", "delivery"],
    )
    show(OrderRead, run(lambda db: OrderService(db).create(data)))


@group.command("update")
def update_order(
    order_id: UUID,
    *,
    number: str | None = None,
    remark: str | None = None,
    lines: Annotated[
        str | None,
        typer.Option(metavar="JSON", help="The whole list of order lines, as in a request."),
    ] = None,
    delivery: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole delivery, as in a request.")
    ] = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: remark, lines, delivery. May be repeated."),
    ] = None,
) -> None:
    """Change an order; what is not given stays as it is."""
    data = parse(
        OrderUpdate,
        {"number": number, "remark": remark, "lines": lines, "delivery": delivery},
        json=["lines", "delivery"],
        clear=clear,
        empty={"remark": None, "lines": [], "delivery": None},
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
    remark: str | None = None,
    lines: Annotated[
        str | None,
        typer.Option(metavar="JSON", help="The whole list of order lines, as in a request."),
    ] = None,
    delivery: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole delivery, as in a request.")
    ] = None,
) -> None:
    """Replace an order; what is not given takes its default."""
    data = parse(
        OrderCreate,
        {"number": number, "remark": remark, "lines": lines, "delivery": delivery},
        json=["lines", "delivery"],
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


@group.command("restore")
def restore_order(order_id: UUID) -> None:
    """Restore an order that was deleted."""
    show(OrderRead, run(lambda db: OrderService(db).restore(order_id)))
