"""Commands on posts."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import OffsetPage
from app.schemas.post import PostCreate, PostQuery, PostRead, PostUpdate
from app.services.post import PostService

group = typer.Typer(help="Posts.", no_args_is_help=True)


@group.command("list")
def list_posts(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    author_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List posts."""
    query = parse_query(
        PostQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "id": id_,
            "author_id": author_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(OffsetPage[PostRead], run(lambda db: PostService(db).search(query)))


@group.command("get")
def get_post(post_id: UUID) -> None:
    """Show a post."""
    show(PostRead, run(lambda db: PostService(db).get(post_id)))


@group.command("create")
def create_post(
    *,
    title: Annotated[str, typer.Option()],
    author_id: UUID | None = None,
    mention_ids: list[UUID] | None = None,
) -> None:
    """Create a post."""
    data = parse(PostCreate, {"title": title, "author_id": author_id, "mention_ids": mention_ids})
    show(PostRead, run(lambda db: PostService(db).create(data)))


@group.command("update")
def update_post(
    post_id: UUID,
    *,
    title: str | None = None,
    author_id: UUID | None = None,
    mention_ids: list[UUID] | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: author_id, mention_ids. May be repeated."),
    ] = None,
) -> None:
    """Change a post; what is not given stays as it is."""
    data = parse(
        PostUpdate,
        {"title": title, "author_id": author_id, "mention_ids": mention_ids},
        clear=clear,
        empty={"author_id": None, "mention_ids": []},
    )
    show(PostRead, run(lambda db: PostService(db).update(post_id, data)))


@group.command("delete")
def delete_post(post_id: UUID) -> None:
    """Delete a post."""
    run(lambda db: PostService(db).delete(post_id))
