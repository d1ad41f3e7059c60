"""Commands on shelves."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import OffsetPage
from app.schemas.shelf import ShelfCreate, ShelfQuery, ShelfRead, ShelfUpdate
from app.services.shelf import ShelfService

group = typer.Typer(help="Shelves.", no_args_is_help=True)


@group.command("list")
def list_shelves(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, name, height, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in name.")] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    height: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List shelves."""
    query = parse_query(
        ShelfQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "q": q,
            "id": id_,
            "height": height,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(OffsetPage[ShelfRead], run(lambda db: ShelfService(db).search(query)))


@group.command("get")
def get_shelf(shelf_id: UUID) -> None:
    """Show a shelf."""
    show(ShelfRead, run(lambda db: ShelfService(db).get(shelf_id)))


@group.command("create")
def create_shelf(
    *,
    name: Annotated[str, typer.Option()],
    height: int | None = None,
) -> None:
    """Create a shelf."""
    data = parse(ShelfCreate, {"name": name, "height": height})
    show(ShelfRead, run(lambda db: ShelfService(db).create(data)))


@group.command("update")
def update_shelf(
    shelf_id: UUID,
    *,
    name: str | None = None,
    height: int | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: height. May be repeated.")
    ] = None,
) -> None:
    """Change a shelf; what is not given stays as it is."""
    data = parse(ShelfUpdate, {"name": name, "height": height}, clear=clear, empty={"height": None})
    show(ShelfRead, run(lambda db: ShelfService(db).update(shelf_id, data)))


@group.command("delete")
def delete_shelf(shelf_id: UUID) -> None:
    """Delete a shelf."""
    run(lambda db: ShelfService(db).delete(shelf_id))
