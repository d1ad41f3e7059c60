"""Commands on offices."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.office import OfficeCreate, OfficeQuery, OfficeRead, OfficeUpdate
from app.schemas.page import CursorPage
from app.services.office import OfficeService

group = typer.Typer(help="Offices.", no_args_is_help=True)


@group.command("list")
def list_offices(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, name, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    name: str | None = None,
    caretaker_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List offices."""
    query = parse_query(
        OfficeQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "name": name,
            "caretaker_id": caretaker_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[OfficeRead], run(lambda db: OfficeService(db).search(query)))


@group.command("get")
def get_office(office_id: UUID) -> None:
    """Show an office."""
    show(OfficeRead, run(lambda db: OfficeService(db).get(office_id)))


@group.command("create")
def create_office(
    *,
    name: Annotated[str, typer.Option()],
    caretaker_id: UUID | None = None,
) -> None:
    """Create an office."""
    data = parse(OfficeCreate, {"name": name, "caretaker_id": caretaker_id})
    show(OfficeRead, run(lambda db: OfficeService(db).create(data)))


@group.command("update")
def update_office(
    office_id: UUID,
    *,
    name: str | None = None,
    caretaker_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: caretaker_id. May be repeated.")
    ] = None,
) -> None:
    """Change an office; what is not given stays as it is."""
    data = parse(
        OfficeUpdate,
        {"name": name, "caretaker_id": caretaker_id},
        clear=clear,
        empty={"caretaker_id": None},
    )
    show(OfficeRead, run(lambda db: OfficeService(db).update(office_id, data)))


@group.command("delete")
def delete_office(office_id: UUID) -> None:
    """Delete an office."""
    run(lambda db: OfficeService(db).delete(office_id))
