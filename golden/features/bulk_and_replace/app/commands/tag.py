"""Commands on tags."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_file, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.tag import TagBulkCreate, TagBulkDelete, TagCreate, TagQuery, TagRead, TagUpdate
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
    id_: Annotated[int | None, typer.Option("--id")] = None,
    label: str | None = None,
) -> None:
    """List tags."""
    query = parse_query(
        TagQuery, {"limit": limit, "cursor": cursor, "sort": sort, "id": id_, "label": label}
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
) -> None:
    """Create a tag."""
    data = parse(TagCreate, {"label": label})
    show(TagRead, run(lambda db: TagService(db).create(data)))


@group.command("update")
def update_tag(
    tag_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    label: str | None = None,
) -> None:
    """Change a tag; what is not given stays as it is."""
    data = parse(TagUpdate, {"label": label})
    show(TagRead, run(lambda db: TagService(db).update(tag_id, data)))


@group.command("delete")
def delete_tag(tag_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a tag."""
    run(lambda db: TagService(db).delete(tag_id))


@group.command("replace")
def replace_tag(
    tag_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    label: Annotated[str, typer.Option()],
) -> None:
    """Replace a tag; what is not given takes its default."""
    data = parse(TagCreate, {"label": label})
    show(TagRead, run(lambda db: TagService(db).replace(tag_id, data)))


@group.command("bulk-create")
def bulk_create_tags(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of new tags; `-` for standard input."),
    ],
) -> None:
    """Create tags, all or none."""
    data = parse_file(TagBulkCreate, "items", file)
    show(list[TagRead], run(lambda db: TagService(db).bulk_create(data.items)))


@group.command("bulk-delete")
def bulk_delete_tags(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of keys; `-` for standard input."),
    ],
) -> None:
    """Delete tags, all or none."""
    data = parse_file(TagBulkDelete, "ids", file)
    run(lambda db: TagService(db).bulk_delete(data.ids))
