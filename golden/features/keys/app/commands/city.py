"""Commands on cities."""

from typing import Annotated
from uuid import UUID

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
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    country_code: str | None = None,
    counter_id: int | None = None,
    ledger_id: int | None = None,
    lot_number: int | None = None,
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
            "id": id_,
            "country_code": country_code,
            "counter_id": counter_id,
            "ledger_id": ledger_id,
            "lot_number": lot_number,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[CityRead], run(lambda db: CityService(db).search(query)))


@group.command("get")
def get_city(city_id: UUID) -> None:
    """Show a city."""
    show(CityRead, run(lambda db: CityService(db).get(city_id)))


@group.command("create")
def create_city(
    *,
    label: Annotated[str, typer.Option()],
    country_code: Annotated[str, typer.Option()],
    counter_id: Annotated[int, typer.Option()],
    ledger_id: int | None = None,
    lot_number: int | None = None,
) -> None:
    """Create a city."""
    data = parse(
        CityCreate,
        {
            "label": label,
            "country_code": country_code,
            "counter_id": counter_id,
            "ledger_id": ledger_id,
            "lot_number": lot_number,
        },
    )
    show(CityRead, run(lambda db: CityService(db).create(data)))


@group.command("update")
def update_city(
    city_id: UUID,
    *,
    label: str | None = None,
    country_code: str | None = None,
    counter_id: int | None = None,
    ledger_id: int | None = None,
    lot_number: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: ledger_id, lot_number. May be repeated."),
    ] = None,
) -> None:
    """Change a city; what is not given stays as it is."""
    data = parse(
        CityUpdate,
        {
            "label": label,
            "country_code": country_code,
            "counter_id": counter_id,
            "ledger_id": ledger_id,
            "lot_number": lot_number,
        },
        clear=clear,
        empty={"ledger_id": None, "lot_number": None},
    )
    show(CityRead, run(lambda db: CityService(db).update(city_id, data)))


@group.command("delete")
def delete_city(city_id: UUID) -> None:
    """Delete a city."""
    run(lambda db: CityService(db).delete(city_id))
