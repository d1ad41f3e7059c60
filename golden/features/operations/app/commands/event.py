"""Commands on events."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.event import EventCreate, EventQuery, EventRead, EventUpdate
from app.schemas.page import CursorPage
from app.services.event import EventService

group = typer.Typer(help="Events.", no_args_is_help=True)


@group.command("list")
def list_events(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    country_id: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List events."""
    query = parse_query(
        EventQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "country_id": country_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[EventRead], run(lambda db: EventService(db).search(query)))


@group.command("get")
def get_event(event_id: UUID) -> None:
    """Show an event."""
    show(EventRead, run(lambda db: EventService(db).get(event_id)))


@group.command("create")
def create_event(
    *,
    name: Annotated[str, typer.Option()],
    country_id: Annotated[int, typer.Option()],
) -> None:
    """Create an event."""
    data = parse(EventCreate, {"name": name, "country_id": country_id})
    show(EventRead, run(lambda db: EventService(db).create(data)))


@group.command("update")
def update_event(
    event_id: UUID,
    *,
    name: str | None = None,
    country_id: int | None = None,
) -> None:
    """Change an event; what is not given stays as it is."""
    data = parse(EventUpdate, {"name": name, "country_id": country_id})
    show(EventRead, run(lambda db: EventService(db).update(event_id, data)))


@group.command("delete")
def delete_event(event_id: UUID) -> None:
    """Delete an event."""
    run(lambda db: EventService(db).delete(event_id))
