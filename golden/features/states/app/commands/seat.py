"""Commands on seats."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Step
from app.schemas.page import CursorPage
from app.schemas.seat import SeatCreate, SeatQuery, SeatRead, SeatUpdate
from app.services.seat import SeatService

group = typer.Typer(help="Seats.", no_args_is_help=True)


@group.command("list")
def list_seats(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of hall, number; descending with a `-` before it.")
    ] = None,
    hall: str | None = None,
    number: int | None = None,
    state: Annotated[Step | None, typer.Option(help="Whether somebody sits there.")] = None,
) -> None:
    """List seats."""
    query = parse_query(
        SeatQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "hall": hall,
            "number": number,
            "state": state,
        },
    )
    show(CursorPage[SeatRead], run(lambda db: SeatService(db).search(query)))


@group.command("get")
def get_seat(
    hall: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Show a seat."""
    show(SeatRead, run(lambda db: SeatService(db).get(hall, number)))


@group.command("create")
def create_seat(
    *,
    hall: Annotated[str, typer.Option()],
    number: Annotated[int, typer.Option()],
    taken_by: str | None = None,
) -> None:
    """Create a seat."""
    data = parse(SeatCreate, {"hall": hall, "number": number, "taken_by": taken_by})
    show(SeatRead, run(lambda db: SeatService(db).create(data)))


@group.command("update")
def update_seat(
    hall: str,
    number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    taken_by: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: taken_by. May be repeated.")
    ] = None,
) -> None:
    """Change a seat; what is not given stays as it is."""
    data = parse(SeatUpdate, {"taken_by": taken_by}, clear=clear, empty={"taken_by": None})
    show(SeatRead, run(lambda db: SeatService(db).update(hall, number, data)))


@group.command("delete")
def delete_seat(
    hall: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Delete a seat."""
    run(lambda db: SeatService(db).delete(hall, number))


@group.command("take")
def take_seat(
    hall: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Take a seat from 1st to 2nd."""
    show(SeatRead, run(lambda db: SeatService(db).take(hall, number)))


@group.command("free")
def free_seat(
    hall: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Take a seat from 2nd to 1st."""
    show(SeatRead, run(lambda db: SeatService(db).free(hall, number)))
