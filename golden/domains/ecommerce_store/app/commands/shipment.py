"""Commands on shipments."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import OffsetPage
from app.schemas.shipment import ShipmentCreate, ShipmentQuery, ShipmentRead, ShipmentUpdate
from app.services.shipment import ShipmentService

group = typer.Typer(help="Shipments.", no_args_is_help=True)


@group.command("list")
def list_shipments(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id, date; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="TIMESTAMP")] = None,
    invoice_id: int | None = None,
) -> None:
    """List shipments."""
    query = parse_query(
        ShipmentQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "id": id_,
            "date": date_,
            "invoice_id": invoice_id,
        },
    )
    show(OffsetPage[ShipmentRead], run(lambda db: ShipmentService(db).search(query)))


@group.command("get")
def get_shipment(shipment_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a shipment."""
    show(ShipmentRead, run(lambda db: ShipmentService(db).get(shipment_id)))


@group.command("create")
def create_shipment(
    *,
    tracking_code: str | None = None,
    date_: Annotated[str, typer.Option("--date", metavar="TIMESTAMP")],
    details: str | None = None,
    invoice_id: Annotated[int, typer.Option()],
) -> None:
    """Create a shipment."""
    data = parse(
        ShipmentCreate,
        {
            "tracking_code": tracking_code,
            "date": date_,
            "details": details,
            "invoice_id": invoice_id,
        },
    )
    show(ShipmentRead, run(lambda db: ShipmentService(db).create(data)))


@group.command("update")
def update_shipment(
    shipment_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    tracking_code: str | None = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="TIMESTAMP")] = None,
    details: str | None = None,
    invoice_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: tracking_code, details. May be repeated."),
    ] = None,
) -> None:
    """Change a shipment; what is not given stays as it is."""
    data = parse(
        ShipmentUpdate,
        {
            "tracking_code": tracking_code,
            "date": date_,
            "details": details,
            "invoice_id": invoice_id,
        },
        clear=clear,
        empty={"tracking_code": None, "details": None},
    )
    show(ShipmentRead, run(lambda db: ShipmentService(db).update(shipment_id, data)))


@group.command("delete")
def delete_shipment(
    shipment_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a shipment."""
    run(lambda db: ShipmentService(db).delete(shipment_id))
