"""Commands on parcels."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.parcel import ParcelCreate, ParcelQuery, ParcelRead, ParcelUpdate
from app.services.parcel import ParcelService

group = typer.Typer(help="Parcels.", no_args_is_help=True)


@group.command("list")
def list_parcels(
    order_id: UUID,
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, weight, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    weight: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List parcels."""
    query = parse_query(
        ParcelQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "weight": weight,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ParcelRead], run(lambda db: ParcelService(db).search(order_id, query)))


@group.command("get")
def get_parcel(order_id: UUID, parcel_id: UUID) -> None:
    """Show a parcel."""
    show(ParcelRead, run(lambda db: ParcelService(db).get(order_id, parcel_id)))


@group.command("create")
def create_parcel(
    order_id: UUID,
    *,
    weight: Annotated[int, typer.Option()],
    secret: str | None = None,
) -> None:
    """Create a parcel."""
    data = parse(ParcelCreate, {"weight": weight, "secret": secret})
    show(ParcelRead, run(lambda db: ParcelService(db).create(order_id, data)))


@group.command("update")
def update_parcel(
    order_id: UUID,
    parcel_id: UUID,
    *,
    weight: int | None = None,
    secret: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: secret. May be repeated.")
    ] = None,
) -> None:
    """Change a parcel; what is not given stays as it is."""
    data = parse(
        ParcelUpdate, {"weight": weight, "secret": secret}, clear=clear, empty={"secret": None}
    )
    show(ParcelRead, run(lambda db: ParcelService(db).update(order_id, parcel_id, data)))


@group.command("delete")
def delete_parcel(order_id: UUID, parcel_id: UUID) -> None:
    """Delete a parcel."""
    run(lambda db: ParcelService(db).delete(order_id, parcel_id))
