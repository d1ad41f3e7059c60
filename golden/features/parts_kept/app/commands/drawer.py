"""Commands on drawers."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.drawer import (
    DrawerCreate,
    DrawerMeasureInput,
    DrawerMeasureOutput,
    DrawerQuery,
    DrawerRead,
    DrawerUpdate,
)
from app.schemas.page import CursorPage
from app.services.drawer import DrawerService

group = typer.Typer(help="Drawers.", no_args_is_help=True)


@group.command("list")
def list_drawers(
    cabinet_id: UUID,
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of code, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    code: str | None = None,
    depth: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List drawers."""
    query = parse_query(
        DrawerQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "code": code,
            "depth": depth,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[DrawerRead], run(lambda db: DrawerService(db).search(cabinet_id, query)))


@group.command("get")
def get_drawer(cabinet_id: UUID, code: str) -> None:
    """Show a drawer."""
    show(DrawerRead, run(lambda db: DrawerService(db).get(cabinet_id, code)))


@group.command("create")
def create_drawer(
    cabinet_id: UUID,
    *,
    code: Annotated[str, typer.Option()],
    depth: int | None = None,
) -> None:
    """Create a drawer."""
    data = parse(DrawerCreate, {"code": code, "depth": depth})
    show(DrawerRead, run(lambda db: DrawerService(db).create(cabinet_id, data)))


@group.command("update")
def update_drawer(
    cabinet_id: UUID,
    code: str,
    *,
    depth: int | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: depth. May be repeated.")
    ] = None,
) -> None:
    """Change a drawer; what is not given stays as it is."""
    data = parse(DrawerUpdate, {"depth": depth}, clear=clear, empty={"depth": None})
    show(DrawerRead, run(lambda db: DrawerService(db).update(cabinet_id, code, data)))


@group.command("delete")
def delete_drawer(cabinet_id: UUID, code: str) -> None:
    """Delete a drawer."""
    run(lambda db: DrawerService(db).delete(cabinet_id, code))


@group.command("measure")
def measure_drawers(
    cabinet_id: UUID,
    *,
    unit: Annotated[str, typer.Option()],
) -> None:
    """Run the action `measure` on drawers."""
    data = parse(DrawerMeasureInput, {"unit": unit})
    show(DrawerMeasureOutput, run(lambda db: DrawerService(db).measure(cabinet_id, data)))


@group.command("empty")
def empty_drawer(cabinet_id: UUID, code: str) -> None:
    """Run the action `empty` on a drawer.

    Empties the drawer.
    """
    run(lambda db: DrawerService(db).empty(cabinet_id, code))
