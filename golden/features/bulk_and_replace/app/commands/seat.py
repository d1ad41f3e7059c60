"""Commands on seats."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_file, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.seat import (
    SeatBulkCreate,
    SeatBulkDelete,
    SeatCreate,
    SeatQuery,
    SeatRead,
    SeatReplace,
    SeatUpdate,
)
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
        str | None,
        typer.Option(help="By one of row, country_code; descending with a `-` before it."),
    ] = None,
    row: int | None = None,
    class_: Annotated[str | None, typer.Option("--class")] = None,
    country_code: str | None = None,
) -> None:
    """List seats."""
    query = parse_query(
        SeatQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "row": row,
            "class": class_,
            "country_code": country_code,
        },
    )
    show(CursorPage[SeatRead], run(lambda db: SeatService(db).search(query)))


@group.command("get")
def get_seat(
    country_code: str, seat_row: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Show a seat."""
    show(SeatRead, run(lambda db: SeatService(db).get(country_code, seat_row)))


@group.command("create")
def create_seat(
    *,
    row: Annotated[int, typer.Option()],
    class_: Annotated[str | None, typer.Option("--class")] = None,
    country_code: Annotated[str, typer.Option()],
) -> None:
    """Create a seat."""
    data = parse(SeatCreate, {"row": row, "class": class_, "country_code": country_code})
    show(SeatRead, run(lambda db: SeatService(db).create(data)))


@group.command("update")
def update_seat(
    country_code: str,
    seat_row: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    class_: Annotated[str | None, typer.Option("--class")] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: class. May be repeated.")
    ] = None,
) -> None:
    """Change a seat; what is not given stays as it is."""
    data = parse(SeatUpdate, {"class": class_}, clear=clear, empty={"class": None})
    show(SeatRead, run(lambda db: SeatService(db).update(country_code, seat_row, data)))


@group.command("delete")
def delete_seat(
    country_code: str, seat_row: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Delete a seat."""
    run(lambda db: SeatService(db).delete(country_code, seat_row))


@group.command("replace")
def replace_seat(
    country_code: str,
    seat_row: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    class_: Annotated[str | None, typer.Option("--class")] = None,
) -> None:
    """Replace a seat; what is not given takes its default."""
    data = parse(SeatReplace, {"class": class_})
    show(SeatRead, run(lambda db: SeatService(db).replace(country_code, seat_row, data)))


@group.command("bulk-create")
def bulk_create_seats(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of new seats; `-` for standard input."),
    ],
) -> None:
    """Create seats, all or none."""
    data = parse_file(SeatBulkCreate, "items", file)
    show(list[SeatRead], run(lambda db: SeatService(db).bulk_create(data.items)))


@group.command("bulk-delete")
def bulk_delete_seats(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of keys; `-` for standard input."),
    ],
) -> None:
    """Delete seats, all or none."""
    data = parse_file(SeatBulkDelete, "ids", file)
    run(lambda db: SeatService(db).bulk_delete(data.ids))
