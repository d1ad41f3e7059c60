"""Commands on comments."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.comment import CommentCreate, CommentQuery, CommentRead, CommentUpdate
from app.schemas.page import CursorPage
from app.services.comment import CommentService

group = typer.Typer(help="Comments.", no_args_is_help=True)


@group.command("list")
def list_comments(
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
    article_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List comments."""
    query = parse_query(
        CommentQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "article_id": article_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[CommentRead], run(lambda db: CommentService(db).search(query)))


@group.command("get")
def get_comment(comment_id: UUID) -> None:
    """Show a comment."""
    show(CommentRead, run(lambda db: CommentService(db).get(comment_id)))


@group.command("create")
def create_comment(
    *,
    text_: Annotated[str, typer.Option("--text")],
    article_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a comment."""
    data = parse(CommentCreate, {"text": text_, "article_id": article_id})
    show(CommentRead, run(lambda db: CommentService(db).create(data)))


@group.command("update")
def update_comment(
    comment_id: UUID,
    *,
    text_: Annotated[str | None, typer.Option("--text")] = None,
    article_id: UUID | None = None,
) -> None:
    """Change a comment; what is not given stays as it is."""
    data = parse(CommentUpdate, {"text": text_, "article_id": article_id})
    show(CommentRead, run(lambda db: CommentService(db).update(comment_id, data)))


@group.command("delete")
def delete_comment(comment_id: UUID) -> None:
    """Delete a comment."""
    run(lambda db: CommentService(db).delete(comment_id))
