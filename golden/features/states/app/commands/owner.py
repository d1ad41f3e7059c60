"""Commands on owners."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.owner import OwnerCreate, OwnerQuery, OwnerRead, OwnerUpdate
from app.schemas.page import CursorPage
from app.services.owner import OwnerService

group = typer.Typer(help="Owners.", no_args_is_help=True)


@group.command("list")
def list_owners(
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
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List owners."""
    query = parse_query(
        OwnerQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[OwnerRead], run(lambda db: OwnerService(db).search(query)))


@group.command("get")
def get_owner(owner_id: UUID) -> None:
    """Show an owner."""
    show(OwnerRead, run(lambda db: OwnerService(db).get(owner_id)))


@group.command("create")
def create_owner(
    *,
    name: Annotated[str, typer.Option()],
) -> None:
    """Create an owner."""
    data = parse(OwnerCreate, {"name": name})
    show(OwnerRead, run(lambda db: OwnerService(db).create(data)))


@group.command("update")
def update_owner(
    owner_id: UUID,
    *,
    name: str | None = None,
) -> None:
    """Change an owner; what is not given stays as it is."""
    data = parse(OwnerUpdate, {"name": name})
    show(OwnerRead, run(lambda db: OwnerService(db).update(owner_id, data)))


@group.command("delete")
def delete_owner(owner_id: UUID) -> None:
    """Delete an owner."""
    run(lambda db: OwnerService(db).delete(owner_id))
