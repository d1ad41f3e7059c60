"""Commands on houses."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.house import HouseCreate, HouseQuery, HouseRead, HouseUpdate
from app.schemas.page import CursorPage
from app.services.house import HouseService

group = typer.Typer(help="Houses.", no_args_is_help=True)


@group.command("list")
def list_houses(
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
    street_city_region_country_code: str | None = None,
    street_city_region_number: int | None = None,
    street_city_name: str | None = None,
    street_position: int | None = None,
    previous_id: UUID | None = None,
    other_street_city_region_country_code: str | None = None,
    other_street_city_region_number: int | None = None,
    other_street_city_name: str | None = None,
    other_street_position: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List houses."""
    query = parse_query(
        HouseQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "street_city_region_country_code": street_city_region_country_code,
            "street_city_region_number": street_city_region_number,
            "street_city_name": street_city_name,
            "street_position": street_position,
            "previous_id": previous_id,
            "other_street_city_region_country_code": other_street_city_region_country_code,
            "other_street_city_region_number": other_street_city_region_number,
            "other_street_city_name": other_street_city_name,
            "other_street_position": other_street_position,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[HouseRead], run(lambda db: HouseService(db).search(query)))


@group.command("get")
def get_house(house_id: UUID) -> None:
    """Show a house."""
    show(HouseRead, run(lambda db: HouseService(db).get(house_id)))


@group.command("create")
def create_house(
    *,
    label: Annotated[str, typer.Option()],
    street_city_region_country_code: Annotated[str, typer.Option()],
    street_city_region_number: Annotated[int, typer.Option()],
    street_city_name: Annotated[str, typer.Option()],
    street_position: Annotated[int, typer.Option()],
    previous_id: UUID | None = None,
    other_street_city_region_country_code: str | None = None,
    other_street_city_region_number: int | None = None,
    other_street_city_name: str | None = None,
    other_street_position: int | None = None,
) -> None:
    """Create a house."""
    data = parse(
        HouseCreate,
        {
            "label": label,
            "street_city_region_country_code": street_city_region_country_code,
            "street_city_region_number": street_city_region_number,
            "street_city_name": street_city_name,
            "street_position": street_position,
            "previous_id": previous_id,
            "other_street_city_region_country_code": other_street_city_region_country_code,
            "other_street_city_region_number": other_street_city_region_number,
            "other_street_city_name": other_street_city_name,
            "other_street_position": other_street_position,
        },
    )
    show(HouseRead, run(lambda db: HouseService(db).create(data)))


@group.command("update")
def update_house(
    house_id: UUID,
    *,
    label: str | None = None,
    street_city_region_country_code: str | None = None,
    street_city_region_number: int | None = None,
    street_city_name: str | None = None,
    street_position: int | None = None,
    previous_id: UUID | None = None,
    other_street_city_region_country_code: str | None = None,
    other_street_city_region_number: int | None = None,
    other_street_city_name: str | None = None,
    other_street_position: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: previous_id, other_street_city_region_country_code, other_street_city_region_number, other_street_city_name, other_street_position. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a house; what is not given stays as it is."""
    data = parse(
        HouseUpdate,
        {
            "label": label,
            "street_city_region_country_code": street_city_region_country_code,
            "street_city_region_number": street_city_region_number,
            "street_city_name": street_city_name,
            "street_position": street_position,
            "previous_id": previous_id,
            "other_street_city_region_country_code": other_street_city_region_country_code,
            "other_street_city_region_number": other_street_city_region_number,
            "other_street_city_name": other_street_city_name,
            "other_street_position": other_street_position,
        },
        clear=clear,
        empty={
            "previous_id": None,
            "other_street_city_region_country_code": None,
            "other_street_city_region_number": None,
            "other_street_city_name": None,
            "other_street_position": None,
        },
    )
    show(HouseRead, run(lambda db: HouseService(db).update(house_id, data)))


@group.command("delete")
def delete_house(house_id: UUID) -> None:
    """Delete a house."""
    run(lambda db: HouseService(db).delete(house_id))
