"""Commands on passports."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.passport import PassportCreate, PassportQuery, PassportRead, PassportUpdate
from app.services.passport import PassportService

group = typer.Typer(help="Passports.", no_args_is_help=True)


@group.command("list")
def list_passports(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of number, country_code, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    number: str | None = None,
    country_code: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List passports."""
    query = parse_query(
        PassportQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "number": number,
            "country_code": country_code,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[PassportRead], run(lambda db: PassportService(db).search(query)))


@group.command("get")
def get_passport(country_code: str, number: str) -> None:
    """Show a passport."""
    show(PassportRead, run(lambda db: PassportService(db).get(country_code, number)))


@group.command("create")
def create_passport(
    *,
    number: Annotated[str, typer.Option()],
    holder: Annotated[str, typer.Option()],
    country_code: Annotated[str, typer.Option()],
) -> None:
    """Create a passport."""
    data = parse(PassportCreate, {"number": number, "holder": holder, "country_code": country_code})
    show(PassportRead, run(lambda db: PassportService(db).create(data)))


@group.command("update")
def update_passport(
    country_code: str,
    number: str,
    *,
    holder: str | None = None,
) -> None:
    """Change a passport; what is not given stays as it is."""
    data = parse(PassportUpdate, {"holder": holder})
    show(PassportRead, run(lambda db: PassportService(db).update(country_code, number, data)))


@group.command("delete")
def delete_passport(country_code: str, number: str) -> None:
    """Delete a passport."""
    run(lambda db: PassportService(db).delete(country_code, number))
