"""Commands on posts."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.post import PostCreate, PostQuery, PostRead, PostUpdate
from app.services.post import PostService

group = typer.Typer(help="Posts.", no_args_is_help=True)


@group.command("list")
def list_posts(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id, date; descending with a `-` before it.")
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in title.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="TIMESTAMP")] = None,
    blog_id: int | None = None,
) -> None:
    """List posts."""
    query = parse_query(
        PostQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "q": q,
            "id": id_,
            "date": date_,
            "blog_id": blog_id,
        },
    )
    show(CursorPage[PostRead], run(lambda db: PostService(db).search(query)))


@group.command("get")
def get_post(post_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a post."""
    show(PostRead, run(lambda db: PostService(db).get(post_id)))


@group.command("create")
def create_post(
    *,
    title: Annotated[str, typer.Option()],
    content: Annotated[str, typer.Option()],
    date_: Annotated[str, typer.Option("--date", metavar="TIMESTAMP")],
    blog_id: int | None = None,
    tag_ids: list[int] | None = None,
) -> None:
    """Create a post."""
    data = parse(
        PostCreate,
        {"title": title, "content": content, "date": date_, "blog_id": blog_id, "tag_ids": tag_ids},
    )
    show(PostRead, run(lambda db: PostService(db).create(data)))


@group.command("update")
def update_post(
    post_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    title: str | None = None,
    content: str | None = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="TIMESTAMP")] = None,
    blog_id: int | None = None,
    tag_ids: list[int] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: blog_id, tag_ids. May be repeated.")
    ] = None,
) -> None:
    """Change a post; what is not given stays as it is."""
    data = parse(
        PostUpdate,
        {"title": title, "content": content, "date": date_, "blog_id": blog_id, "tag_ids": tag_ids},
        clear=clear,
        empty={"blog_id": None, "tag_ids": []},
    )
    show(PostRead, run(lambda db: PostService(db).update(post_id, data)))


@group.command("delete")
def delete_post(post_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a post."""
    run(lambda db: PostService(db).delete(post_id))
