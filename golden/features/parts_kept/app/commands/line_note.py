"""Commands on line notes."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.line_note import LineNoteCreate, LineNoteQuery, LineNoteRead, LineNoteUpdate
from app.schemas.page import CursorPage
from app.services.line_note import LineNoteService

group = typer.Typer(help="Line notes.", no_args_is_help=True)


@group.command("list")
def list_line_notes(
    order_id: UUID,
    order_line_id: UUID,
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, written_on, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    written_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List line notes."""
    query = parse_query(
        LineNoteQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "written_on": written_on,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(
        CursorPage[LineNoteRead],
        run(lambda db: LineNoteService(db).search(order_id, order_line_id, query)),
    )


@group.command("get")
def get_line_note(order_id: UUID, order_line_id: UUID, line_note_id: UUID) -> None:
    """Show a line note."""
    show(
        LineNoteRead, run(lambda db: LineNoteService(db).get(order_id, order_line_id, line_note_id))
    )


@group.command("create")
def create_line_note(
    order_id: UUID,
    order_line_id: UUID,
    *,
    text_: Annotated[str, typer.Option("--text")],
    written_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
) -> None:
    """Create a line note."""
    data = parse(LineNoteCreate, {"text": text_, "written_on": written_on})
    show(LineNoteRead, run(lambda db: LineNoteService(db).create(order_id, order_line_id, data)))


@group.command("update")
def update_line_note(
    order_id: UUID,
    order_line_id: UUID,
    line_note_id: UUID,
    *,
    text_: Annotated[str | None, typer.Option("--text")] = None,
    written_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
) -> None:
    """Change a line note; what is not given stays as it is."""
    data = parse(LineNoteUpdate, {"text": text_, "written_on": written_on})
    show(
        LineNoteRead,
        run(lambda db: LineNoteService(db).update(order_id, order_line_id, line_note_id, data)),
    )


@group.command("delete")
def delete_line_note(order_id: UUID, order_line_id: UUID, line_note_id: UUID) -> None:
    """Delete a line note."""
    run(lambda db: LineNoteService(db).delete(order_id, order_line_id, line_note_id))
