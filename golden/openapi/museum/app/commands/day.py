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
) -> None:
    """List days."""
    query = parse_query(DayQuery, {"limit": limit, "cursor": cursor})
    show(CursorPage[DayRead], run(lambda db: DayService(db).search(query)))


@group.command("get")
def get_day(
    date_: Annotated[date, typer.Argument(parser=date.fromisoformat, metavar="DATE")],
) -> None:
    """Show a day."""
    show(DayRead, run(lambda db: DayService(db).get(date_)))


@group.command("create")
def create_day(
    *,
    date_: Annotated[str, typer.Option("--date", metavar="DATE")],
    time_open: Annotated[str, typer.Option()],
    time_close: Annotated[str, typer.Option()],
) -> None:
    """Create a day."""
    data = parse(DayCreate, {"date": date_, "time_open": time_open, "time_close": time_close})
    show(DayRead, run(lambda db: DayService(db).create(data)))


@group.command("update")
def update_day(
    date_: Annotated[date, typer.Argument(parser=date.fromisoformat, metavar="DATE")],
    *,
    time_open: str | None = None,
    time_close: str | None = None,
) -> None:
    """Change a day; what is not given stays as it is."""
    data = parse(DayUpdate, {"time_open": time_open, "time_close": time_close})
    show(DayRead, run(lambda db: DayService(db).update(date_, data)))


@group.command("delete")
def delete_day(
    date_: Annotated[date, typer.Argument(parser=date.fromisoformat, metavar="DATE")],
) -> None:
    """Delete a day."""
    run(lambda db: DayService(db).delete(date_))
