"""Commands on stamps."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.stamp import StampCreate, StampQuery, StampRead
from app.services.stamp import StampService

group = typer.Typer(help="Stamps.", no_args_is_help=True)


@group.command("list")
def list_stamps(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of series, number; descending with a `-` before it.")
    ] = None,
    series: str | None = None,
    number: int | None = None,
) -> None:
    """List stamps."""
    query = parse_query(
        StampQuery,
        {"limit": limit, "cursor": cursor, "sort": sort, "series": series, "number": number},
    )
    show(CursorPage[StampRead], run(lambda db: StampService(db).search(query)))


@group.command("get")
def get_stamp(
    series: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Show a stamp."""
    show(StampRead, run(lambda db: StampService(db).get(series, number)))


@group.command("create")
def create_stamp(
    *,
    series: Annotated[str, typer.Option()],
    number: Annotated[int, typer.Option()],
) -> None:
    """Create a stamp."""
    data = parse(StampCreate, {"series": series, "number": number})
    show(StampRead, run(lambda db: StampService(db).create(data)))


@group.command("delete")
def delete_stamp(
    series: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Delete a stamp."""
    run(lambda db: StampService(db).delete(series, number))
