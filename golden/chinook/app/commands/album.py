"""Commands on albums."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.album import AlbumCreate, AlbumQuery, AlbumRead, AlbumUpdate
from app.schemas.page import CursorPage
from app.services.album import AlbumService

group = typer.Typer(help="Albums.", no_args_is_help=True)


@group.command("list")
def list_albums(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in title.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    artist_id: int | None = None,
) -> None:
    """List albums."""
    query = parse_query(
        AlbumQuery,
        {"limit": limit, "cursor": cursor, "sort": sort, "q": q, "id": id_, "artist_id": artist_id},
    )
    show(CursorPage[AlbumRead], run(lambda db: AlbumService(db).search(query)))


@group.command("get")
def get_album(album_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show an album."""
    show(AlbumRead, run(lambda db: AlbumService(db).get(album_id)))


@group.command("create")
def create_album(
    *,
    title: Annotated[str, typer.Option()],
    artist_id: Annotated[int, typer.Option()],
) -> None:
    """Create an album."""
    data = parse(AlbumCreate, {"title": title, "artist_id": artist_id})
    show(AlbumRead, run(lambda db: AlbumService(db).create(data)))


@group.command("update")
def update_album(
    album_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    title: str | None = None,
    artist_id: int | None = None,
) -> None:
    """Change an album; what is not given stays as it is."""
    data = parse(AlbumUpdate, {"title": title, "artist_id": artist_id})
    show(AlbumRead, run(lambda db: AlbumService(db).update(album_id, data)))


@group.command("delete")
def delete_album(album_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete an album."""
    run(lambda db: AlbumService(db).delete(album_id))
