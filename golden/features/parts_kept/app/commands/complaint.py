"""Commands on complaints."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.complaint import ComplaintCreate, ComplaintQuery, ComplaintRead, ComplaintUpdate
from app.schemas.page import CursorPage
from app.services.complaint import ComplaintService

group = typer.Typer(help="Complaints.", no_args_is_help=True)


@group.command("list")
def list_complaints(
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
    line_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List complaints."""
    query = parse_query(
        ComplaintQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "line_id": line_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ComplaintRead], run(lambda db: ComplaintService(db).search(query)))


@group.command("get")
def get_complaint(complaint_id: UUID) -> None:
    """Show a complaint."""
    show(ComplaintRead, run(lambda db: ComplaintService(db).get(complaint_id)))


@group.command("create")
def create_complaint(
    *,
    text_: Annotated[str, typer.Option("--text")],
    line_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a complaint."""
    data = parse(ComplaintCreate, {"text": text_, "line_id": line_id})
    show(ComplaintRead, run(lambda db: ComplaintService(db).create(data)))


@group.command("update")
def update_complaint(
    complaint_id: UUID,
    *,
    text_: Annotated[str | None, typer.Option("--text")] = None,
    line_id: UUID | None = None,
) -> None:
    """Change a complaint; what is not given stays as it is."""
    data = parse(ComplaintUpdate, {"text": text_, "line_id": line_id})
    show(ComplaintRead, run(lambda db: ComplaintService(db).update(complaint_id, data)))


@group.command("delete")
def delete_complaint(complaint_id: UUID) -> None:
    """Delete a complaint."""
    run(lambda db: ComplaintService(db).delete(complaint_id))
