"""Commands on shelves."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.shelf import ShelfCreate, ShelfQuery, ShelfRead, ShelfUpdate
from app.services.shelf import ShelfService

group = typer.Typer(help="Shelves.", no_args_is_help=True)


@group.command("list")
def list_shelves(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of row, lot_number, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    row: int | None = None,
    lot_number: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List shelves."""
    query = parse_query(
        ShelfQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "row": row,
            "lot_number": lot_number,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ShelfRead], run(lambda db: ShelfService(db).search(query)))


@group.command("get")
def get_shelf(
    lot_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    shelf_row: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Show a shelf."""
    show(ShelfRead, run(lambda db: ShelfService(db).get(lot_number, shelf_row)))


@group.command("create")
def create_shelf(
    *,
    row: Annotated[int, typer.Option()],
    label: Annotated[str, typer.Option()],
    lot_number: Annotated[int, typer.Option()],
) -> None:
    """Create a shelf."""
    data = parse(ShelfCreate, {"row": row, "label": label, "lot_number": lot_number})
    show(ShelfRead, run(lambda db: ShelfService(db).create(data)))


@group.command("update")
def update_shelf(
    lot_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    shelf_row: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    label: str | None = None,
) -> None:
    """Change a shelf; what is not given stays as it is."""
    data = parse(ShelfUpdate, {"label": label})
    show(ShelfRead, run(lambda db: ShelfService(db).update(lot_number, shelf_row, data)))


@group.command("delete")
def delete_shelf(
    lot_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    shelf_row: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Delete a shelf."""
    run(lambda db: ShelfService(db).delete(lot_number, shelf_row))
