"""Commands on readers."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.reader import ReaderCreate, ReaderQuery, ReaderRead, ReaderUpdate
from app.services.reader import ReaderService

group = typer.Typer(help="Readers.", no_args_is_help=True)


@group.command("list")
def list_readers(
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
    """List readers."""
    query = parse_query(
        ReaderQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ReaderRead], run(lambda db: ReaderService(db).search(query)))


@group.command("get")
def get_reader(reader_id: UUID) -> None:
    """Show a reader."""
    show(ReaderRead, run(lambda db: ReaderService(db).get(reader_id)))


@group.command("create")
def create_reader(
    *,
    name: Annotated[str, typer.Option()],
) -> None:
    """Create a reader."""
    data = parse(ReaderCreate, {"name": name})
    show(ReaderRead, run(lambda db: ReaderService(db).create(data)))


@group.command("update")
def update_reader(
    reader_id: UUID,
    *,
    name: str | None = None,
) -> None:
    """Change a reader; what is not given stays as it is."""
    data = parse(ReaderUpdate, {"name": name})
    show(ReaderRead, run(lambda db: ReaderService(db).update(reader_id, data)))


@group.command("delete")
def delete_reader(reader_id: UUID) -> None:
    """Delete a reader."""
    run(lambda db: ReaderService(db).delete(reader_id))
