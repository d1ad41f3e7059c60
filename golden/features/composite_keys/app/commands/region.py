"""Commands on regions."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.region import RegionCreate, RegionQuery, RegionRead, RegionUpdate
from app.services.region import RegionService

group = typer.Typer(help="Regions.", no_args_is_help=True)


@group.command("list")
def list_regions(
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
    number: int | None = None,
    country_code: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List regions."""
    query = parse_query(
        RegionQuery,
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
    show(CursorPage[RegionRead], run(lambda db: RegionService(db).search(query)))


@group.command("get")
def get_region(
    country_code: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Show a region."""
    show(RegionRead, run(lambda db: RegionService(db).get(country_code, number)))


@group.command("create")
def create_region(
    *,
    number: Annotated[int, typer.Option()],
    name: Annotated[str, typer.Option()],
    country_code: Annotated[str, typer.Option()],
) -> None:
    """Create a region."""
    data = parse(RegionCreate, {"number": number, "name": name, "country_code": country_code})
    show(RegionRead, run(lambda db: RegionService(db).create(data)))


@group.command("update")
def update_region(
    country_code: str,
    number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    name: str | None = None,
) -> None:
    """Change a region; what is not given stays as it is."""
    data = parse(RegionUpdate, {"name": name})
    show(RegionRead, run(lambda db: RegionService(db).update(country_code, number, data)))


@group.command("delete")
def delete_region(
    country_code: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Delete a region."""
    run(lambda db: RegionService(db).delete(country_code, number))
