"""Commands on by dates."""

from datetime import date
from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.by_date import ByDateCreate, ByDateQuery, ByDateRead, ByDateUpdate
from app.schemas.page import CursorPage
from app.services.by_date import ByDateService

group = typer.Typer(help="By dates.", no_args_is_help=True)


@group.command("list")
def list_by_dates(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of day, n, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    n: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List by dates."""
    query = parse_query(
        ByDateQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "day": day,
            "n": n,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ByDateRead], run(lambda db: ByDateService(db).search(query)))


@group.command("get")
def get_by_date(
    day: Annotated[date, typer.Argument(parser=date.fromisoformat, metavar="DATE")],
) -> None:
    """Show a by date."""
    show(ByDateRead, run(lambda db: ByDateService(db).get(day)))


@group.command("create")
def create_by_date(
    *,
    day: Annotated[str, typer.Option(metavar="DATE")],
    n: int | None = None,
) -> None:
    """Create a by date."""
    data = parse(ByDateCreate, {"day": day, "n": n})
    show(ByDateRead, run(lambda db: ByDateService(db).create(data)))


@group.command("update")
def update_by_date(
    day: Annotated[date, typer.Argument(parser=date.fromisoformat, metavar="DATE")],
    *,
    n: int | None = None,
) -> None:
    """Change a by date; what is not given stays as it is."""
    data = parse(ByDateUpdate, {"n": n})
    show(ByDateRead, run(lambda db: ByDateService(db).update(day, data)))


@group.command("delete")
def delete_by_date(
    day: Annotated[date, typer.Argument(parser=date.fromisoformat, metavar="DATE")],
) -> None:
    """Delete a by date."""
    run(lambda db: ByDateService(db).delete(day))
