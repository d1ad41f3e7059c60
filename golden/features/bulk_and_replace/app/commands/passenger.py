"""Commands on passengers."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_file, parse_query, run, show
from app.schemas.page import OffsetPage
from app.schemas.passenger import (
    PassengerBulkCreate,
    PassengerBulkDelete,
    PassengerCreate,
    PassengerQuery,
    PassengerRead,
    PassengerReplace,
    PassengerUpdate,
)
from app.services.passenger import PassengerService

group = typer.Typer(help="Passengers.", no_args_is_help=True)


@group.command("list")
def list_passengers(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of number; descending with a `-` before it.")
    ] = None,
    number: str | None = None,
    country_code: str | None = None,
) -> None:
    """List passengers."""
    query = parse_query(
        PassengerQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "number": number,
            "country_code": country_code,
        },
    )
    show(OffsetPage[PassengerRead], run(lambda db: PassengerService(db).search(query)))


@group.command("get")
def get_passenger(number: str) -> None:
    """Show a passenger."""
    show(PassengerRead, run(lambda db: PassengerService(db).get(number)))


@group.command("create")
def create_passenger(
    *,
    number: Annotated[str, typer.Option()],
    name: Annotated[str, typer.Option()],
    country_code: Annotated[str, typer.Option()],
) -> None:
    """Create a passenger."""
    data = parse(PassengerCreate, {"number": number, "name": name, "country_code": country_code})
    show(PassengerRead, run(lambda db: PassengerService(db).create(data)))


@group.command("update")
def update_passenger(
    number: str,
    *,
    name: str | None = None,
    country_code: str | None = None,
) -> None:
    """Change a passenger; what is not given stays as it is."""
    data = parse(PassengerUpdate, {"name": name, "country_code": country_code})
    show(PassengerRead, run(lambda db: PassengerService(db).update(number, data)))


@group.command("delete")
def delete_passenger(number: str) -> None:
    """Delete a passenger."""
    run(lambda db: PassengerService(db).delete(number))


@group.command("replace")
def replace_passenger(
    number: str,
    *,
    name: Annotated[str, typer.Option()],
    country_code: Annotated[str, typer.Option()],
) -> None:
    """Replace a passenger; what is not given takes its default."""
    data = parse(PassengerReplace, {"name": name, "country_code": country_code})
    show(PassengerRead, run(lambda db: PassengerService(db).replace(number, data)))


@group.command("bulk-create")
def bulk_create_passengers(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(
            metavar="FILE", help="A JSON list of new passengers; `-` for standard input."
        ),
    ],
) -> None:
    """Create passengers, all or none."""
    data = parse_file(PassengerBulkCreate, "items", file)
    show(list[PassengerRead], run(lambda db: PassengerService(db).bulk_create(data.items)))


@group.command("bulk-delete")
def bulk_delete_passengers(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of keys; `-` for standard input."),
    ],
) -> None:
    """Delete passengers, all or none."""
    data = parse_file(PassengerBulkDelete, "ids", file)
    run(lambda db: PassengerService(db).bulk_delete(data.ids))
