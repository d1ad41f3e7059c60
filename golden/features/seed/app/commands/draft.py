"""Commands on drafts."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.draft import DraftCreate, DraftQuery, DraftRead, DraftUpdate
from app.schemas.page import CursorPage
from app.services.draft import DraftService

group = typer.Typer(help="Drafts.", no_args_is_help=True)


@group.command("list")
def list_drafts(
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
    """List drafts."""
    query = parse_query(
        DraftQuery,
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
    show(CursorPage[DraftRead], run(lambda db: DraftService(db).search(query)))


@group.command("get")
def get_draft(draft_id: UUID) -> None:
    """Show a draft."""
    show(DraftRead, run(lambda db: DraftService(db).get(draft_id)))


@group.command("create")
def create_draft(
    *,
    title: Annotated[str, typer.Option()],
) -> None:
    """Create a draft."""
    data = parse(DraftCreate, {"title": title})
    show(DraftRead, run(lambda db: DraftService(db).create(data)))


@group.command("update")
def update_draft(
    draft_id: UUID,
    *,
    title: str | None = None,
) -> None:
    """Change a draft; what is not given stays as it is."""
    data = parse(DraftUpdate, {"title": title})
    show(DraftRead, run(lambda db: DraftService(db).update(draft_id, data)))


@group.command("delete")
def delete_draft(draft_id: UUID) -> None:
    """Delete a draft."""
    run(lambda db: DraftService(db).delete(draft_id))
