"""Commands on markers."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.marker import MarkerCreate, MarkerQuery, MarkerRead
from app.schemas.page import CursorPage
from app.services.marker import MarkerService

group = typer.Typer(help="Markers.", no_args_is_help=True)


@group.command("list")
def list_markers(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
) -> None:
    """List markers."""
    query = parse_query(MarkerQuery, {"limit": limit, "cursor": cursor, "sort": sort, "id": id_})
    show(CursorPage[MarkerRead], run(lambda db: MarkerService(db).search(query)))


@group.command("get")
def get_marker(marker_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a marker."""
    show(MarkerRead, run(lambda db: MarkerService(db).get(marker_id)))


@group.command("create")
def create_marker() -> None:
    """Create a marker."""
    data = parse(MarkerCreate, {})
    show(MarkerRead, run(lambda db: MarkerService(db).create(data)))


@group.command("delete")
def delete_marker(marker_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a marker."""
    run(lambda db: MarkerService(db).delete(marker_id))
