"""Commands on streets."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.street import StreetCreate, StreetQuery, StreetRead, StreetUpdate
from app.services.street import StreetService

group = typer.Typer(help="Streets.", no_args_is_help=True)


@group.command("list")
def list_streets(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of position, city_region_country_code, city_region_number, city_name, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    position: int | None = None,
    city_region_country_code: str | None = None,
    city_region_number: int | None = None,
    city_name: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List streets."""
    query = parse_query(
        StreetQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "position": position,
            "city_region_country_code": city_region_country_code,
            "city_region_number": city_region_number,
            "city_name": city_name,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[StreetRead], run(lambda db: StreetService(db).search(query)))


@group.command("get")
def get_street(
    city_region_country_code: str,
    city_region_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    city_name: str,
    position: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Show a street."""
    show(
        StreetRead,
        run(
            lambda db: StreetService(db).get(
                city_region_country_code, city_region_number, city_name, position
            )
        ),
    )


@group.command("create")
def create_street(
    *,
    position: Annotated[int, typer.Option()],
    name: Annotated[str, typer.Option()],
    city_region_country_code: Annotated[str, typer.Option()],
    city_region_number: Annotated[int, typer.Option()],
    city_name: Annotated[str, typer.Option()],
) -> None:
    """Create a street."""
    data = parse(
        StreetCreate,
        {
            "position": position,
            "name": name,
            "city_region_country_code": city_region_country_code,
            "city_region_number": city_region_number,
            "city_name": city_name,
        },
    )
    show(StreetRead, run(lambda db: StreetService(db).create(data)))


@group.command("update")
def update_street(
    city_region_country_code: str,
    city_region_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    city_name: str,
    position: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    name: str | None = None,
) -> None:
    """Change a street; what is not given stays as it is."""
    data = parse(StreetUpdate, {"name": name})
    show(
        StreetRead,
        run(
            lambda db: StreetService(db).update(
                city_region_country_code, city_region_number, city_name, position, data
            )
        ),
    )


@group.command("delete")
def delete_street(
    city_region_country_code: str,
    city_region_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    city_name: str,
    position: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a street."""
    run(
        lambda db: StreetService(db).delete(
            city_region_country_code, city_region_number, city_name, position
        )
    )
