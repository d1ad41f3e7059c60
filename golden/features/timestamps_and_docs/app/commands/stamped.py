"""Commands on stampeds."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.stamped import StampedCreate, StampedQuery, StampedRead, StampedUpdate
from app.services.stamped import StampedService

group = typer.Typer(help="Stampeds.", no_args_is_help=True)


@group.command("list")
def list_stampeds(
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
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List stampeds."""
    query = parse_query(
        StampedQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[StampedRead], run(lambda db: StampedService(db).search(query)))


@group.command("get")
def get_stamped(stamped_id: UUID) -> None:
    """Show a stamped."""
    show(StampedRead, run(lambda db: StampedService(db).get(stamped_id)))


@group.command("create")
def create_stamped(
    *,
    name: Annotated[str, typer.Option()],
) -> None:
    """Create a stamped."""
    data = parse(StampedCreate, {"name": name})
    show(StampedRead, run(lambda db: StampedService(db).create(data)))


@group.command("update")
def update_stamped(
    stamped_id: UUID,
    *,
    name: str | None = None,
) -> None:
    """Change a stamped; what is not given stays as it is."""
    data = parse(StampedUpdate, {"name": name})
    show(StampedRead, run(lambda db: StampedService(db).update(stamped_id, data)))


@group.command("delete")
def delete_stamped(stamped_id: UUID) -> None:
    """Delete a stamped."""
    run(lambda db: StampedService(db).delete(stamped_id))
