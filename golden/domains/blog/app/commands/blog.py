"""Commands on blogs."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.blog import BlogCreate, BlogQuery, BlogRead, BlogUpdate
from app.schemas.page import CursorPage
from app.services.blog import BlogService

group = typer.Typer(help="Blogs.", no_args_is_help=True)


@group.command("list")
def list_blogs(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    user_id: int | None = None,
) -> None:
    """List blogs."""
    query = parse_query(
        BlogQuery, {"limit": limit, "cursor": cursor, "sort": sort, "id": id_, "user_id": user_id}
    )
    show(CursorPage[BlogRead], run(lambda db: BlogService(db).search(query)))


@group.command("get")
def get_blog(blog_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a blog."""
    show(BlogRead, run(lambda db: BlogService(db).get(blog_id)))


@group.command("create")
def create_blog(
    *,
    name: Annotated[str, typer.Option()],
    handle: Annotated[str, typer.Option()],
    user_id: int | None = None,
) -> None:
    """Create a blog."""
    data = parse(BlogCreate, {"name": name, "handle": handle, "user_id": user_id})
    show(BlogRead, run(lambda db: BlogService(db).create(data)))


@group.command("update")
def update_blog(
    blog_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    name: str | None = None,
    handle: str | None = None,
    user_id: int | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: user_id. May be repeated.")
    ] = None,
) -> None:
    """Change a blog; what is not given stays as it is."""
    data = parse(
        BlogUpdate,
        {"name": name, "handle": handle, "user_id": user_id},
        clear=clear,
        empty={"user_id": None},
    )
    show(BlogRead, run(lambda db: BlogService(db).update(blog_id, data)))


@group.command("delete")
def delete_blog(blog_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a blog."""
    run(lambda db: BlogService(db).delete(blog_id))
