"""Commands on days."""

from datetime import date
from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.day import DayCreate, DayQuery, DayRead, DayUpdate
from app.schemas.page import CursorPage
from app.services.day import DayService

group = typer.Typer(help="Days.", no_args_is_help=True)


@group.command("list")
def list_days(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of on, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List days."""
    query = parse_query(
        DayQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "on": on,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[DayRead], run(lambda db: DayService(db).search(query)))


@group.command("get")
def get_day(on: Annotated[date, typer.Argument(parser=date.fromisoformat, metavar="DATE")]) -> None:
    """Show a day."""
    show(DayRead, run(lambda db: DayService(db).get(on)))


@group.command("create")
def create_day(
    *,
    on: Annotated[str, typer.Option(metavar="DATE")],
    label: Annotated[str, typer.Option()],
) -> None:
    """Create a day."""
    data = parse(DayCreate, {"on": on, "label": label})
    show(DayRead, run(lambda db: DayService(db).create(data)))


@group.command("update")
def update_day(
    on: Annotated[date, typer.Argument(parser=date.fromisoformat, metavar="DATE")],
    *,
    label: str | None = None,
) -> None:
    """Change a day; what is not given stays as it is."""
    data = parse(DayUpdate, {"label": label})
    show(DayRead, run(lambda db: DayService(db).update(on, data)))


@group.command("delete")
def delete_day(
    on: Annotated[date, typer.Argument(parser=date.fromisoformat, metavar="DATE")],
) -> None:
    """Delete a day."""
    run(lambda db: DayService(db).delete(on))
