"""Commands on tracks."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.track import TrackCreate, TrackQuery, TrackRead, TrackUpdate
from app.services.track import TrackService

group = typer.Typer(help="Tracks.", no_args_is_help=True)


@group.command("list")
def list_tracks(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, name, milliseconds, bytes, unit_price; descending with a `-` before it."
        ),
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in name, composer.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    milliseconds: int | None = None,
    bytes_: Annotated[int | None, typer.Option("--bytes")] = None,
    unit_price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    album_id: int | None = None,
    media_type_id: int | None = None,
    genre_id: int | None = None,
) -> None:
    """List tracks."""
    query = parse_query(
        TrackQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "q": q,
            "id": id_,
            "milliseconds": milliseconds,
            "bytes": bytes_,
            "unit_price": unit_price,
            "album_id": album_id,
            "media_type_id": media_type_id,
            "genre_id": genre_id,
        },
    )
    show(CursorPage[TrackRead], run(lambda db: TrackService(db).search(query)))


@group.command("get")
def get_track(track_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a track."""
    show(TrackRead, run(lambda db: TrackService(db).get(track_id)))


@group.command("create")
def create_track(
    *,
    name: Annotated[str, typer.Option()],
    composer: str | None = None,
    milliseconds: Annotated[int, typer.Option()],
    bytes_: Annotated[int | None, typer.Option("--bytes")] = None,
    unit_price: Annotated[str, typer.Option(metavar="DECIMAL")],
    album_id: int | None = None,
    media_type_id: Annotated[int, typer.Option()],
    genre_id: int | None = None,
) -> None:
    """Create a track."""
    data = parse(
        TrackCreate,
        {
            "name": name,
            "composer": composer,
            "milliseconds": milliseconds,
            "bytes": bytes_,
            "unit_price": unit_price,
            "album_id": album_id,
            "media_type_id": media_type_id,
            "genre_id": genre_id,
        },
    )
    show(TrackRead, run(lambda db: TrackService(db).create(data)))


@group.command("update")
def update_track(
    track_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    name: str | None = None,
    composer: str | None = None,
    milliseconds: int | None = None,
    bytes_: Annotated[int | None, typer.Option("--bytes")] = None,
    unit_price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    album_id: int | None = None,
    media_type_id: int | None = None,
    genre_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: composer, bytes, album_id, genre_id. May be repeated."),
    ] = None,
) -> None:
    """Change a track; what is not given stays as it is."""
    data = parse(
        TrackUpdate,
        {
            "name": name,
            "composer": composer,
            "milliseconds": milliseconds,
            "bytes": bytes_,
            "unit_price": unit_price,
            "album_id": album_id,
            "media_type_id": media_type_id,
            "genre_id": genre_id,
        },
        clear=clear,
        empty={"composer": None, "bytes": None, "album_id": None, "genre_id": None},
    )
    show(TrackRead, run(lambda db: TrackService(db).update(track_id, data)))


@group.command("delete")
def delete_track(track_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a track."""
    run(lambda db: TrackService(db).delete(track_id))
