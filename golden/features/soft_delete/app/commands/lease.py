"""Commands on leases."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.lease import LeaseCreate, LeaseQuery, LeaseRead, LeaseUpdate
from app.schemas.page import CursorPage
from app.services.lease import LeaseService

group = typer.Typer(help="Leases.", no_args_is_help=True)


@group.command("list")
def list_leases(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    device_serial: str | None = None,
    customer_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List leases."""
    query = parse_query(
        LeaseQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "id": id_,
            "device_serial": device_serial,
            "customer_id": customer_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[LeaseRead], run(lambda db: LeaseService(db).search(query)))


@group.command("get")
def get_lease(lease_id: UUID) -> None:
    """Show a lease."""
    show(LeaseRead, run(lambda db: LeaseService(db).get(lease_id)))


@group.command("create")
def create_lease(
    *,
    note: str | None = None,
    device_serial: Annotated[str, typer.Option()],
    customer_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a lease."""
    data = parse(
        LeaseCreate, {"note": note, "device_serial": device_serial, "customer_id": customer_id}
    )
    show(LeaseRead, run(lambda db: LeaseService(db).create(data)))


@group.command("update")
def update_lease(
    lease_id: UUID,
    *,
    note: str | None = None,
    device_serial: str | None = None,
    customer_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: note. May be repeated.")
    ] = None,
) -> None:
    """Change a lease; what is not given stays as it is."""
    data = parse(
        LeaseUpdate,
        {"note": note, "device_serial": device_serial, "customer_id": customer_id},
        clear=clear,
        empty={"note": None},
    )
    show(LeaseRead, run(lambda db: LeaseService(db).update(lease_id, data)))


@group.command("delete")
def delete_lease(lease_id: UUID) -> None:
    """Delete a lease."""
    run(lambda db: LeaseService(db).delete(lease_id))


@group.command("restore")
def restore_lease(lease_id: UUID) -> None:
    """Restore a lease that was deleted."""
    show(LeaseRead, run(lambda db: LeaseService(db).restore(lease_id)))
