"""Commands on circles."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.circle import CircleCreate, CircleQuery, CircleRead
from app.schemas.page import CursorPage
from app.services.circle import CircleService

group = typer.Typer(help="Circles.", no_args_is_help=True)


@group.command("list")
def list_circles(
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
    """List circles."""
    query = parse_query(
        CircleQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[CircleRead], run(lambda db: CircleService(db).search(query)))


@group.command("get")
def get_circle(circle_id: UUID) -> None:
    """Show a circle."""
    show(CircleRead, run(lambda db: CircleService(db).get(circle_id)))


@group.command("create")
def create_circle() -> None:
    """Create a circle."""
    data = parse(CircleCreate, {})
    show(CircleRead, run(lambda db: CircleService(db).create(data)))


@group.command("delete")
def delete_circle(circle_id: UUID) -> None:
    """Delete a circle."""
    run(lambda db: CircleService(db).delete(circle_id))
