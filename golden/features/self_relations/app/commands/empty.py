"""Commands on empties."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.empty import EmptyCreate, EmptyQuery, EmptyRead
from app.schemas.page import CursorPage
from app.services.empty import EmptyService

group = typer.Typer(help="Empties.", no_args_is_help=True)


@group.command("list")
def list_empties(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List empties."""
    query = parse_query(
        EmptyQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[EmptyRead], run(lambda db: EmptyService(db).search(query)))


@group.command("get")
def get_empty(empty_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show an empty."""
    show(EmptyRead, run(lambda db: EmptyService(db).get(empty_id)))


@group.command("create")
def create_empty() -> None:
    """Create an empty."""
    data = parse(EmptyCreate, {})
    show(EmptyRead, run(lambda db: EmptyService(db).create(data)))


@group.command("delete")
def delete_empty(empty_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete an empty."""
    run(lambda db: EmptyService(db).delete(empty_id))
