"""Commands on series."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.series import SeriesCreate, SeriesQuery, SeriesRead, SeriesUpdate
from app.services.series import SeriesService

group = typer.Typer(help="Series.", no_args_is_help=True)


@group.command("list")
def list_series(
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
    """List series."""
    query = parse_query(
        SeriesQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[SeriesRead], run(lambda db: SeriesService(db).search(query)))


@group.command("get")
def get_series(series_id: UUID) -> None:
    """Show a series."""
    show(SeriesRead, run(lambda db: SeriesService(db).get(series_id)))


@group.command("create")
def create_series(
    *,
    name: Annotated[str, typer.Option()],
) -> None:
    """Create a series."""
    data = parse(SeriesCreate, {"name": name})
    show(SeriesRead, run(lambda db: SeriesService(db).create(data)))


@group.command("update")
def update_series(
    series_id: UUID,
    *,
    name: str | None = None,
) -> None:
    """Change a series; what is not given stays as it is."""
    data = parse(SeriesUpdate, {"name": name})
    show(SeriesRead, run(lambda db: SeriesService(db).update(series_id, data)))


@group.command("delete")
def delete_series(series_id: UUID) -> None:
    """Delete a series."""
    run(lambda db: SeriesService(db).delete(series_id))
