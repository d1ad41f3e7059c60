"""Commands on special events."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import OffsetPage
from app.schemas.special_event import (
    SpecialEventCreate,
    SpecialEventQuery,
    SpecialEventRead,
    SpecialEventUpdate,
)
from app.services.special_event import SpecialEventService

group = typer.Typer(help="Special events.", no_args_is_help=True)


@group.command("list")
def list_special_events(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
) -> None:
    """List special events."""
    query = parse_query(SpecialEventQuery, {"limit": limit, "offset": offset})
    show(OffsetPage[SpecialEventRead], run(lambda db: SpecialEventService(db).search(query)))


@group.command("get")
def get_special_event(special_event_id: UUID) -> None:
    """Show a special event."""
    show(SpecialEventRead, run(lambda db: SpecialEventService(db).get(special_event_id)))


@group.command("create")
def create_special_event(
    *,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    name: Annotated[str, typer.Option()],
    location: Annotated[str, typer.Option()],
    event_description: Annotated[str, typer.Option()],
    dates: Annotated[list[str] | None, typer.Option(metavar="DATE")] = None,
    price: Annotated[float, typer.Option()],
) -> None:
    """Create a special event."""
    data = parse(
        SpecialEventCreate,
        {
            "id": id_,
            "name": name,
            "location": location,
            "event_description": event_description,
            "dates": dates or [],
            "price": price,
        },
    )
    show(SpecialEventRead, run(lambda db: SpecialEventService(db).create(data)))


@group.command("update")
def update_special_event(
    special_event_id: UUID,
    *,
    name: str | None = None,
    location: str | None = None,
    event_description: str | None = None,
    dates: Annotated[list[str] | None, typer.Option(metavar="DATE")] = None,
    price: float | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: dates. May be repeated.")
    ] = None,
) -> None:
    """Change a special event; what is not given stays as it is."""
    data = parse(
        SpecialEventUpdate,
        {
            "name": name,
            "location": location,
            "event_description": event_description,
            "dates": dates,
            "price": price,
        },
        clear=clear,
        empty={"dates": []},
    )
    show(SpecialEventRead, run(lambda db: SpecialEventService(db).update(special_event_id, data)))


@group.command("delete")
def delete_special_event(special_event_id: UUID) -> None:
    """Delete a special event."""
    run(lambda db: SpecialEventService(db).delete(special_event_id))
