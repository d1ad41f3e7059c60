"""Commands on deliveries."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, run, show
from app.schemas.delivery import DeliveryCreate, DeliveryRead, DeliveryUpdate
from app.services.delivery import DeliveryService

group = typer.Typer(help="Deliveries.", no_args_is_help=True)


@group.command("get")
def get_delivery(order_id: UUID) -> None:
    """Show a delivery."""
    show(DeliveryRead, run(lambda db: DeliveryService(db).get(order_id)))


@group.command("create")
def create_delivery(
    order_id: UUID,
    *,
    street: Annotated[str, typer.Option()],
    box_id: Annotated[UUID, typer.Option()],
    parcels: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole list of parcels, as in a request.")
    ] = None,
) -> None:
    """Create a delivery."""
    data = parse(
        DeliveryCreate, {"street": street, "box_id": box_id, "parcels": parcels}, json=["parcels"]
    )
    show(DeliveryRead, run(lambda db: DeliveryService(db).create(order_id, data)))


@group.command("update")
def update_delivery(
    order_id: UUID,
    *,
    street: str | None = None,
    box_id: UUID | None = None,
    parcels: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole list of parcels, as in a request.")
    ] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: parcels. May be repeated.")
    ] = None,
) -> None:
    """Change a delivery; what is not given stays as it is."""
    data = parse(
        DeliveryUpdate,
        {"street": street, "box_id": box_id, "parcels": parcels},
        json=["parcels"],
        clear=clear,
        empty={"parcels": []},
    )
    show(DeliveryRead, run(lambda db: DeliveryService(db).update(order_id, data)))


@group.command("delete")
def delete_delivery(order_id: UUID) -> None:
    """Delete a delivery."""
    run(lambda db: DeliveryService(db).delete(order_id))
