"""Commands on remarks."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.remark import RemarkCreate, RemarkQuery, RemarkRead, RemarkUpdate
from app.services.remark import RemarkService

group = typer.Typer(help="Remarks.", no_args_is_help=True)


@group.command("list")
def list_remarks(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    line_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List remarks."""
    query = parse_query(
        RemarkQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "id": id_,
            "line_id": line_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[RemarkRead], run(lambda db: RemarkService(db).search(query)))


@group.command("get")
def get_remark(remark_id: UUID) -> None:
    """Show a remark."""
    show(RemarkRead, run(lambda db: RemarkService(db).get(remark_id)))


@group.command("create")
def create_remark(
    *,
    text_: Annotated[str, typer.Option("--text")],
    line_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a remark."""
    data = parse(RemarkCreate, {"text": text_, "line_id": line_id})
    show(RemarkRead, run(lambda db: RemarkService(db).create(data)))


@group.command("update")
def update_remark(
    remark_id: UUID,
    *,
    text_: Annotated[str | None, typer.Option("--text")] = None,
    line_id: UUID | None = None,
) -> None:
    """Change a remark; what is not given stays as it is."""
    data = parse(RemarkUpdate, {"text": text_, "line_id": line_id})
    show(RemarkRead, run(lambda db: RemarkService(db).update(remark_id, data)))


@group.command("delete")
def delete_remark(remark_id: UUID) -> None:
    """Delete a remark."""
    run(lambda db: RemarkService(db).delete(remark_id))


@group.command("restore")
def restore_remark(remark_id: UUID) -> None:
    """Restore a remark that was deleted."""
    show(RemarkRead, run(lambda db: RemarkService(db).restore(remark_id)))
