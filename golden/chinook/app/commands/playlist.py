"""Commands on playlists."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import OffsetPage
from app.schemas.playlist import PlaylistCreate, PlaylistQuery, PlaylistRead, PlaylistUpdate
from app.services.playlist import PlaylistService

group = typer.Typer(help="Playlists.", no_args_is_help=True)


@group.command("list")
def list_playlists(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
) -> None:
    """List playlists."""
    query = parse_query(PlaylistQuery, {"limit": limit, "offset": offset, "sort": sort, "id": id_})
    show(OffsetPage[PlaylistRead], run(lambda db: PlaylistService(db).search(query)))


@group.command("get")
def get_playlist(playlist_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a playlist."""
    show(PlaylistRead, run(lambda db: PlaylistService(db).get(playlist_id)))


@group.command("create")
def create_playlist(
    *,
    name: str | None = None,
    track_ids: list[int] | None = None,
) -> None:
    """Create a playlist."""
    data = parse(PlaylistCreate, {"name": name, "track_ids": track_ids})
    show(PlaylistRead, run(lambda db: PlaylistService(db).create(data)))


@group.command("update")
def update_playlist(
    playlist_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    name: str | None = None,
    track_ids: list[int] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: name, track_ids. May be repeated.")
    ] = None,
) -> None:
    """Change a playlist; what is not given stays as it is."""
    data = parse(
        PlaylistUpdate,
        {"name": name, "track_ids": track_ids},
        clear=clear,
        empty={"name": None, "track_ids": []},
    )
    show(PlaylistRead, run(lambda db: PlaylistService(db).update(playlist_id, data)))


@group.command("delete")
def delete_playlist(
    playlist_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Delete a playlist."""
    run(lambda db: PlaylistService(db).delete(playlist_id))
