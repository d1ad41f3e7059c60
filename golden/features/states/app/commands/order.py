"""Commands on orders."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Color, OrderStatus
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderShipInput, OrderUpdate
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
    status: OrderStatus | None = None,
    owner_id: UUID | None = None,
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
            "owner_id": owner_id,
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
    tracking: str | None = None,
    owner_id: Annotated[UUID, typer.Option()],
    label_ids: list[UUID] | None = None,
) -> None:
    """Create an order."""
    data = parse(
        OrderCreate,
        {"number": number, "tracking": tracking, "owner_id": owner_id, "label_ids": label_ids},
    )
    show(OrderRead, run(lambda db: OrderService(db).create(data)))


@group.command("update")
def update_order(
    order_id: UUID,
    *,
    number: str | None = None,
    tracking: str | None = None,
    owner_id: UUID | None = None,
    label_ids: list[UUID] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: tracking, label_ids. May be repeated.")
    ] = None,
) -> None:
    """Change an order; what is not given stays as it is."""
    data = parse(
        OrderUpdate,
        {"number": number, "tracking": tracking, "owner_id": owner_id, "label_ids": label_ids},
        clear=clear,
        empty={"tracking": None, "label_ids": []},
    )
    show(OrderRead, run(lambda db: OrderService(db).update(order_id, data)))


@group.command("delete")
def delete_order(order_id: UUID) -> None:
    """Delete an order."""
    run(lambda db: OrderService(db).delete(order_id))


@group.command("ship")
def ship_order(
    order_id: UUID,
    *,
    tracking: Annotated[str, typer.Option(help="What the carrier gave.")],
    parcels: int | None = None,
    weight: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    color: Color | None = None,
    notes: list[str] | None = None,
    sent_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    insured: Annotated[bool, typer.Option()],
    extra: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    class_: Annotated[str | None, typer.Option("--class")] = None,
) -> None:
    """Take an order from in-progress to shipped.

    Hands the parcels over.

    The carrier tells the tracking number.
    """
    data = parse(
        OrderShipInput,
        {
            "tracking": tracking,
            "parcels": parcels,
            "weight": weight,
            "color": color,
            "notes": notes or [],
            "sent_at": sent_at,
            "insured": insured,
            "extra": extra,
            "class": class_,
        },
        json=["extra"],
    )
    show(OrderRead, run(lambda db: OrderService(db).ship(order_id, data)))


@group.command("call-off")
def call_off_order(order_id: UUID) -> None:
    """Take an order from draft or in-progress to called off."""
    show(OrderRead, run(lambda db: OrderService(db).call_off(order_id)))


@group.command("reopen")
def reopen_order(order_id: UUID) -> None:
    """Take an order from called off or shipped to draft."""
    show(OrderRead, run(lambda db: OrderService(db).reopen(order_id)))


@group.command("import")
def import_order(order_id: UUID) -> None:
    """Take an order from draft to in-progress."""
    show(OrderRead, run(lambda db: OrderService(db).import_(order_id)))


@group.command("touch")
def touch_order(order_id: UUID) -> None:
    """Take an order from in-progress or draft to in-progress."""
    show(OrderRead, run(lambda db: OrderService(db).touch(order_id)))
