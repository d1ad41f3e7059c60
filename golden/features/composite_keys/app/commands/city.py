"""Commands on cities."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.city import CityCreate, CityQuery, CityRead, CityUpdate
from app.schemas.page import CursorPage
from app.services.city import CityService

group = typer.Typer(help="Cities.", no_args_is_help=True)


@group.command("list")
def list_cities(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of name, region_country_code, region_number, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    name: str | None = None,
    founded_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    region_country_code: str | None = None,
    region_number: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List cities."""
    query = parse_query(
        CityQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "name": name,
            "founded_on": founded_on,
            "region_country_code": region_country_code,
            "region_number": region_number,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[CityRead], run(lambda db: CityService(db).search(query)))


@group.command("get")
def get_city(
    region_country_code: str,
    region_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    name: str,
) -> None:
    """Show a city."""
    show(CityRead, run(lambda db: CityService(db).get(region_country_code, region_number, name)))


@group.command("create")
def create_city(
    *,
    name: Annotated[str, typer.Option()],
    founded_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    region_country_code: Annotated[str, typer.Option()],
    region_number: Annotated[int, typer.Option()],
) -> None:
    """Create a city."""
    data = parse(
        CityCreate,
        {
            "name": name,
            "founded_on": founded_on,
            "region_country_code": region_country_code,
            "region_number": region_number,
        },
    )
    show(CityRead, run(lambda db: CityService(db).create(data)))


@group.command("update")
def update_city(
    region_country_code: str,
    region_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    name: str,
    *,
    founded_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: founded_on. May be repeated.")
    ] = None,
) -> None:
    """Change a city; what is not given stays as it is."""
    data = parse(CityUpdate, {"founded_on": founded_on}, clear=clear, empty={"founded_on": None})
    show(
        CityRead,
        run(lambda db: CityService(db).update(region_country_code, region_number, name, data)),
    )


@group.command("delete")
def delete_city(
    region_country_code: str,
    region_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    name: str,
) -> None:
    """Delete a city."""
    run(lambda db: CityService(db).delete(region_country_code, region_number, name))
