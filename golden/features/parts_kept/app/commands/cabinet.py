"""Commands on cabinets."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_file, parse_query, run, show
from app.schemas.cabinet import (
    CabinetBulkDelete,
    CabinetCreate,
    CabinetQuery,
    CabinetRead,
    CabinetUpdate,
)
from app.schemas.page import CursorPage
from app.services.cabinet import CabinetService

group = typer.Typer(help="Cabinets.", no_args_is_help=True)


@group.command("list")
def list_cabinets(
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
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List cabinets."""
    query = parse_query(
        CabinetQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[CabinetRead], run(lambda db: CabinetService(db).search(query)))


@group.command("get")
def get_cabinet(cabinet_id: UUID) -> None:
    """Show a cabinet."""
    show(CabinetRead, run(lambda db: CabinetService(db).get(cabinet_id)))


@group.command("create")
def create_cabinet(
    *,
    name: Annotated[str, typer.Option()],
    drawers: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole list of drawers, as in a request.")
    ] = None,
) -> None:
    """Create a cabinet."""
    data = parse(CabinetCreate, {"name": name, "drawers": drawers}, json=["drawers"])
    show(CabinetRead, run(lambda db: CabinetService(db).create(data)))


@group.command("update")
def update_cabinet(
    cabinet_id: UUID,
    *,
    name: str | None = None,
    drawers: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole list of drawers, as in a request.")
    ] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: drawers. May be repeated.")
    ] = None,
) -> None:
    """Change a cabinet; what is not given stays as it is."""
    data = parse(
        CabinetUpdate,
        {"name": name, "drawers": drawers},
        json=["drawers"],
        clear=clear,
        empty={"drawers": []},
    )
    show(CabinetRead, run(lambda db: CabinetService(db).update(cabinet_id, data)))


@group.command("delete")
def delete_cabinet(cabinet_id: UUID) -> None:
    """Delete a cabinet."""
    run(lambda db: CabinetService(db).delete(cabinet_id))


@group.command("bulk-delete")
def bulk_delete_cabinets(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of keys; `-` for standard input."),
    ],
) -> None:
    """Delete cabinets, all or none."""
    data = parse_file(CabinetBulkDelete, "ids", file)
    run(lambda db: CabinetService(db).bulk_delete(data.ids))


@group.command("restore")
def restore_cabinet(cabinet_id: UUID) -> None:
    """Restore a cabinet that was deleted."""
    show(CabinetRead, run(lambda db: CabinetService(db).restore(cabinet_id)))
