"""Commands on tables."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.table import TableCreate, TableQuery, TableRead, TableUpdate
from app.services.table import TableService

group = typer.Typer(help="Tables.", no_args_is_help=True)


@group.command("list")
def list_tables(
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
    """List tables."""
    query = parse_query(
        TableQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[TableRead], run(lambda db: TableService(db).search(query)))


@group.command("get")
def get_table(table_id: UUID) -> None:
    """Show a table."""
    show(TableRead, run(lambda db: TableService(db).get(table_id)))


@group.command("create")
def create_table(
    *,
    select: str | None = None,
) -> None:
    """Create a table."""
    data = parse(TableCreate, {"select": select})
    show(TableRead, run(lambda db: TableService(db).create(data)))


@group.command("update")
def update_table(
    table_id: UUID,
    *,
    select: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: select. May be repeated.")
    ] = None,
) -> None:
    """Change a table; what is not given stays as it is."""
    data = parse(TableUpdate, {"select": select}, clear=clear, empty={"select": None})
    show(TableRead, run(lambda db: TableService(db).update(table_id, data)))


@group.command("delete")
def delete_table(table_id: UUID) -> None:
    """Delete a table."""
    run(lambda db: TableService(db).delete(table_id))
