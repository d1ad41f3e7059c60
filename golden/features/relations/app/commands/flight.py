"""Commands on flights."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.flight import FlightCreate, FlightQuery, FlightRead, FlightUpdate
from app.schemas.page import CursorPage
from app.services.flight import FlightService

group = typer.Typer(help="Flights.", no_args_is_help=True)


@group.command("list")
def list_flights(
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
    origin_id: UUID | None = None,
    destination_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List flights."""
    query = parse_query(
        FlightQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "number": number,
            "origin_id": origin_id,
            "destination_id": destination_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[FlightRead], run(lambda db: FlightService(db).search(query)))


@group.command("get")
def get_flight(flight_id: UUID) -> None:
    """Show a flight."""
    show(FlightRead, run(lambda db: FlightService(db).get(flight_id)))


@group.command("create")
def create_flight(
    *,
    number: Annotated[str, typer.Option()],
    origin_id: Annotated[UUID, typer.Option()],
    destination_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a flight."""
    data = parse(
        FlightCreate, {"number": number, "origin_id": origin_id, "destination_id": destination_id}
    )
    show(FlightRead, run(lambda db: FlightService(db).create(data)))


@group.command("update")
def update_flight(
    flight_id: UUID,
    *,
    number: str | None = None,
    origin_id: UUID | None = None,
    destination_id: UUID | None = None,
) -> None:
    """Change a flight; what is not given stays as it is."""
    data = parse(
        FlightUpdate, {"number": number, "origin_id": origin_id, "destination_id": destination_id}
    )
    show(FlightRead, run(lambda db: FlightService(db).update(flight_id, data)))


@group.command("delete")
def delete_flight(flight_id: UUID) -> None:
    """Delete a flight."""
    run(lambda db: FlightService(db).delete(flight_id))
