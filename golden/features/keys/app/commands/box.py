"""Commands on boxes."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.box import BoxCreate, BoxQuery, BoxRead, BoxUpdate
from app.schemas.page import CursorPage
from app.services.box import BoxService

group = typer.Typer(help="Boxes.", no_args_is_help=True)


@group.command("list")
def list_boxes(
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
    shelf_lot_number: int | None = None,
    shelf_row: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List boxes."""
    query = parse_query(
        BoxQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "shelf_lot_number": shelf_lot_number,
            "shelf_row": shelf_row,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[BoxRead], run(lambda db: BoxService(db).search(query)))


@group.command("get")
def get_box(box_id: UUID) -> None:
    """Show a box."""
    show(BoxRead, run(lambda db: BoxService(db).get(box_id)))


@group.command("create")
def create_box(
    *,
    label: Annotated[str, typer.Option()],
    shelf_lot_number: Annotated[int, typer.Option()],
    shelf_row: Annotated[int, typer.Option()],
) -> None:
    """Create a box."""
    data = parse(
        BoxCreate, {"label": label, "shelf_lot_number": shelf_lot_number, "shelf_row": shelf_row}
    )
    show(BoxRead, run(lambda db: BoxService(db).create(data)))


@group.command("update")
def update_box(
    box_id: UUID,
    *,
    label: str | None = None,
    shelf_lot_number: int | None = None,
    shelf_row: int | None = None,
) -> None:
    """Change a box; what is not given stays as it is."""
    data = parse(
        BoxUpdate, {"label": label, "shelf_lot_number": shelf_lot_number, "shelf_row": shelf_row}
    )
    show(BoxRead, run(lambda db: BoxService(db).update(box_id, data)))


@group.command("delete")
def delete_box(box_id: UUID) -> None:
    """Delete a box."""
    run(lambda db: BoxService(db).delete(box_id))
