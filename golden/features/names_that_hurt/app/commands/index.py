"""Commands on indexes."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.index import IndexCreate, IndexQuery, IndexRead, IndexUpdate
from app.schemas.page import CursorPage
from app.services.index import IndexService

group = typer.Typer(help="Indexes.", no_args_is_help=True)


@group.command("list")
def list_indexes(
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
    table_id: UUID | None = None,
    column_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List indexes."""
    query = parse_query(
        IndexQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "table_id": table_id,
            "column_id": column_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[IndexRead], run(lambda db: IndexService(db).search(query)))


@group.command("get")
def get_index(index_id: UUID) -> None:
    """Show an index."""
    show(IndexRead, run(lambda db: IndexService(db).get(index_id)))


@group.command("create")
def create_index(
    *,
    key: str | None = None,
    table_id: UUID | None = None,
    column_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create an index."""
    data = parse(IndexCreate, {"key": key, "table_id": table_id, "column_id": column_id})
    show(IndexRead, run(lambda db: IndexService(db).create(data)))


@group.command("update")
def update_index(
    index_id: UUID,
    *,
    key: str | None = None,
    table_id: UUID | None = None,
    column_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: key, table_id. May be repeated.")
    ] = None,
) -> None:
    """Change an index; what is not given stays as it is."""
    data = parse(
        IndexUpdate,
        {"key": key, "table_id": table_id, "column_id": column_id},
        clear=clear,
        empty={"key": None, "table_id": None},
    )
    show(IndexRead, run(lambda db: IndexService(db).update(index_id, data)))


@group.command("delete")
def delete_index(index_id: UUID) -> None:
    """Delete an index."""
    run(lambda db: IndexService(db).delete(index_id))
