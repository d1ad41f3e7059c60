"""Commands on tags."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
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
        str | None, typer.Option(help="By one of id, label; descending with a `-` before it.")
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    label: str | None = None,
) -> None:
    """List tags."""
    query = parse_query(
        TagQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "id": id_,
            "label": label,
        },
    )
    show(CursorPage[TagRead], run(lambda db: TagService(db).search(query)))


@group.command("get")
def get_tag(tag_id: UUID) -> None:
    """Show a tag."""
    show(TagRead, run(lambda db: TagService(db).get(tag_id)))


@group.command("create")
def create_tag(
    *,
    label: Annotated[str, typer.Option()],
) -> None:
    """Create a tag."""
    data = parse(TagCreate, {"label": label})
    show(TagRead, run(lambda db: TagService(db).create(data)))


@group.command("update")
def update_tag(
    tag_id: UUID,
    *,
    label: str | None = None,
) -> None:
    """Change a tag; what is not given stays as it is."""
    data = parse(TagUpdate, {"label": label})
    show(TagRead, run(lambda db: TagService(db).update(tag_id, data)))


@group.command("delete")
def delete_tag(tag_id: UUID) -> None:
    """Delete a tag."""
    run(lambda db: TagService(db).delete(tag_id))


@group.command("restore")
def restore_tag(tag_id: UUID) -> None:
    """Restore a tag that was deleted."""
    show(TagRead, run(lambda db: TagService(db).restore(tag_id)))
