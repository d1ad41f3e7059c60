"""Commands on tags."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Size
from app.schemas.page import CursorPage
from app.schemas.tag import TagCreate, TagQuery, TagRead, TagUpdate
from app.services.tag import TagService

group = typer.Typer(help="Tags.", no_args_is_help=True)


@group.command("list")
def list_tags(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, label, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    label: str | None = None,
    size: Size | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List tags."""
    query = parse_query(
        TagQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "label": label,
            "size": size,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[TagRead], run(lambda db: TagService(db).search(query)))


@group.command("get")
def get_tag(tag_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a tag."""
    show(TagRead, run(lambda db: TagService(db).get(tag_id)))


@group.command("create")
def create_tag(
    *,
    label: Annotated[str, typer.Option()],
    size: Size | None = None,
) -> None:
    """Create a tag."""
    data = parse(TagCreate, {"label": label, "size": size})
    show(TagRead, run(lambda db: TagService(db).create(data)))


@group.command("update")
def update_tag(
    tag_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    label: str | None = None,
    size: Size | None = None,
) -> None:
    """Change a tag; what is not given stays as it is."""
    data = parse(TagUpdate, {"label": label, "size": size})
    show(TagRead, run(lambda db: TagService(db).update(tag_id, data)))


@group.command("delete")
def delete_tag(tag_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a tag."""
    run(lambda db: TagService(db).delete(tag_id))
