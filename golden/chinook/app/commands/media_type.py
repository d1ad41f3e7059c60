"""Commands on media types."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.media_type import MediaTypeCreate, MediaTypeQuery, MediaTypeRead, MediaTypeUpdate
from app.schemas.page import CursorPage
from app.services.media_type import MediaTypeService

group = typer.Typer(help="Media types.", no_args_is_help=True)


@group.command("list")
def list_media_types(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
) -> None:
    """List media types."""
    query = parse_query(MediaTypeQuery, {"limit": limit, "cursor": cursor, "sort": sort, "id": id_})
    show(CursorPage[MediaTypeRead], run(lambda db: MediaTypeService(db).search(query)))


@group.command("get")
def get_media_type(
    media_type_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Show a media type."""
    show(MediaTypeRead, run(lambda db: MediaTypeService(db).get(media_type_id)))


@group.command("create")
def create_media_type(
    *,
    name: str | None = None,
) -> None:
    """Create a media type."""
    data = parse(MediaTypeCreate, {"name": name})
    show(MediaTypeRead, run(lambda db: MediaTypeService(db).create(data)))


@group.command("update")
def update_media_type(
    media_type_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    name: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: name. May be repeated.")
    ] = None,
) -> None:
    """Change a media type; what is not given stays as it is."""
    data = parse(MediaTypeUpdate, {"name": name}, clear=clear, empty={"name": None})
    show(MediaTypeRead, run(lambda db: MediaTypeService(db).update(media_type_id, data)))


@group.command("delete")
def delete_media_type(
    media_type_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Delete a media type."""
    run(lambda db: MediaTypeService(db).delete(media_type_id))
