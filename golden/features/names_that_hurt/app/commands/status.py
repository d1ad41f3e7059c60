"""Commands on statuses."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.status import StatusCreate, StatusQuery, StatusRead, StatusUpdate
from app.services.status import StatusService

group = typer.Typer(help="Statuses.", no_args_is_help=True)


@group.command("list")
def list_statuses(
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
    """List statuses."""
    query = parse_query(
        StatusQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[StatusRead], run(lambda db: StatusService(db).search(query)))


@group.command("get")
def get_status(status_id: UUID) -> None:
    """Show a status."""
    show(StatusRead, run(lambda db: StatusService(db).get(status_id)))


@group.command("create")
def create_status(
    *,
    name: Annotated[str, typer.Option()],
) -> None:
    """Create a status."""
    data = parse(StatusCreate, {"name": name})
    show(StatusRead, run(lambda db: StatusService(db).create(data)))


@group.command("update")
def update_status(
    status_id: UUID,
    *,
    name: str | None = None,
) -> None:
    """Change a status; what is not given stays as it is."""
    data = parse(StatusUpdate, {"name": name})
    show(StatusRead, run(lambda db: StatusService(db).update(status_id, data)))


@group.command("delete")
def delete_status(status_id: UUID) -> None:
    """Delete a status."""
    run(lambda db: StatusService(db).delete(status_id))
