"""Commands on notes."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.note import NoteCreate, NoteQuery, NoteRead, NoteUpdate
from app.schemas.page import CursorPage
from app.services.note import NoteService

group = typer.Typer(help="Notes.", no_args_is_help=True)


@group.command("list")
def list_notes(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, title, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    title: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List notes."""
    query = parse_query(
        NoteQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "title": title,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[NoteRead], run(lambda db: NoteService(db).search(query)))


@group.command("get")
def get_note(note_id: UUID) -> None:
    """Show a note."""
    show(NoteRead, run(lambda db: NoteService(db).get(note_id)))


@group.command("create")
def create_note(
    *,
    title: Annotated[str, typer.Option()],
    text_: Annotated[str | None, typer.Option("--text")] = None,
) -> None:
    """Create a note."""
    data = parse(NoteCreate, {"title": title, "text": text_})
    show(NoteRead, run(lambda db: NoteService(db).create(data)))


@group.command("update")
def update_note(
    note_id: UUID,
    *,
    title: str | None = None,
    text_: Annotated[str | None, typer.Option("--text")] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: text. May be repeated.")
    ] = None,
) -> None:
    """Change a note; what is not given stays as it is."""
    data = parse(NoteUpdate, {"title": title, "text": text_}, clear=clear, empty={"text": None})
    show(NoteRead, run(lambda db: NoteService(db).update(note_id, data)))


@group.command("delete")
def delete_note(note_id: UUID) -> None:
    """Delete a note."""
    run(lambda db: NoteService(db).delete(note_id))
