"""Commands on deeds."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.deed import DeedCreate, DeedQuery, DeedRead, DeedUpdate
from app.schemas.page import CursorPage
from app.services.deed import DeedService

group = typer.Typer(help="Deeds.", no_args_is_help=True)


@group.command("list")
def list_deeds(
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
    house_id: UUID | None = None,
    street_city_region_country_code: str | None = None,
    street_city_region_number: int | None = None,
    street_city_name: str | None = None,
    street_position: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List deeds."""
    query = parse_query(
        DeedQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "house_id": house_id,
            "street_city_region_country_code": street_city_region_country_code,
            "street_city_region_number": street_city_region_number,
            "street_city_name": street_city_name,
            "street_position": street_position,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[DeedRead], run(lambda db: DeedService(db).search(query)))


@group.command("get")
def get_deed(deed_id: UUID) -> None:
    """Show a deed."""
    show(DeedRead, run(lambda db: DeedService(db).get(deed_id)))


@group.command("create")
def create_deed(
    *,
    house_id: UUID | None = None,
    street_city_region_country_code: Annotated[str, typer.Option()],
    street_city_region_number: Annotated[int, typer.Option()],
    street_city_name: Annotated[str, typer.Option()],
    street_position: Annotated[int, typer.Option()],
) -> None:
    """Create a deed."""
    data = parse(
        DeedCreate,
        {
            "house_id": house_id,
            "street_city_region_country_code": street_city_region_country_code,
            "street_city_region_number": street_city_region_number,
            "street_city_name": street_city_name,
            "street_position": street_position,
        },
    )
    show(DeedRead, run(lambda db: DeedService(db).create(data)))


@group.command("update")
def update_deed(
    deed_id: UUID,
    *,
    house_id: UUID | None = None,
    street_city_region_country_code: str | None = None,
    street_city_region_number: int | None = None,
    street_city_name: str | None = None,
    street_position: int | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: house_id. May be repeated.")
    ] = None,
) -> None:
    """Change a deed; what is not given stays as it is."""
    data = parse(
        DeedUpdate,
        {
            "house_id": house_id,
            "street_city_region_country_code": street_city_region_country_code,
            "street_city_region_number": street_city_region_number,
            "street_city_name": street_city_name,
            "street_position": street_position,
        },
        clear=clear,
        empty={"house_id": None},
    )
    show(DeedRead, run(lambda db: DeedService(db).update(deed_id, data)))


@group.command("delete")
def delete_deed(deed_id: UUID) -> None:
    """Delete a deed."""
    run(lambda db: DeedService(db).delete(deed_id))
