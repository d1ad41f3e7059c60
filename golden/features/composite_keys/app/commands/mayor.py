"""Commands on mayors."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.mayor import MayorCreate, MayorQuery, MayorRead, MayorUpdate
from app.schemas.page import CursorPage
from app.services.mayor import MayorService

group = typer.Typer(help="Mayors.", no_args_is_help=True)


@group.command("list")
def list_mayors(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    city_region_country_code: str | None = None,
    city_region_number: int | None = None,
    city_name: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List mayors."""
    query = parse_query(
        MayorQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "city_region_country_code": city_region_country_code,
            "city_region_number": city_region_number,
            "city_name": city_name,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[MayorRead], run(lambda db: MayorService(db).search(query)))


@group.command("get")
def get_mayor(mayor_id: UUID) -> None:
    """Show a mayor."""
    show(MayorRead, run(lambda db: MayorService(db).get(mayor_id)))


@group.command("create")
def create_mayor(
    *,
    name: Annotated[str, typer.Option()],
    city_region_country_code: Annotated[str, typer.Option()],
    city_region_number: Annotated[int, typer.Option()],
    city_name: Annotated[str, typer.Option()],
) -> None:
    """Create a mayor."""
    data = parse(
        MayorCreate,
        {
            "name": name,
            "city_region_country_code": city_region_country_code,
            "city_region_number": city_region_number,
            "city_name": city_name,
        },
    )
    show(MayorRead, run(lambda db: MayorService(db).create(data)))


@group.command("update")
def update_mayor(
    mayor_id: UUID,
    *,
    name: str | None = None,
    city_region_country_code: str | None = None,
    city_region_number: int | None = None,
    city_name: str | None = None,
) -> None:
    """Change a mayor; what is not given stays as it is."""
    data = parse(
        MayorUpdate,
        {
            "name": name,
            "city_region_country_code": city_region_country_code,
            "city_region_number": city_region_number,
            "city_name": city_name,
        },
    )
    show(MayorRead, run(lambda db: MayorService(db).update(mayor_id, data)))


@group.command("delete")
def delete_mayor(mayor_id: UUID) -> None:
    """Delete a mayor."""
    run(lambda db: MayorService(db).delete(mayor_id))
