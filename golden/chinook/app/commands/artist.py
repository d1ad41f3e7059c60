"""Commands on artists."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.artist import ArtistCreate, ArtistQuery, ArtistRead, ArtistUpdate
from app.schemas.page import CursorPage
from app.services.artist import ArtistService

group = typer.Typer(help="Artists.", no_args_is_help=True)


@group.command("list")
def list_artists(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in name.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
) -> None:
    """List artists."""
    query = parse_query(
        ArtistQuery, {"limit": limit, "cursor": cursor, "sort": sort, "q": q, "id": id_}
    )
    show(CursorPage[ArtistRead], run(lambda db: ArtistService(db).search(query)))


@group.command("get")
def get_artist(artist_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show an artist."""
    show(ArtistRead, run(lambda db: ArtistService(db).get(artist_id)))


@group.command("create")
def create_artist(
    *,
    name: str | None = None,
) -> None:
    """Create an artist."""
    data = parse(ArtistCreate, {"name": name})
    show(ArtistRead, run(lambda db: ArtistService(db).create(data)))


@group.command("update")
def update_artist(
    artist_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    name: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: name. May be repeated.")
    ] = None,
) -> None:
    """Change an artist; what is not given stays as it is."""
    data = parse(ArtistUpdate, {"name": name}, clear=clear, empty={"name": None})
    show(ArtistRead, run(lambda db: ArtistService(db).update(artist_id, data)))


@group.command("delete")
def delete_artist(artist_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete an artist."""
    run(lambda db: ArtistService(db).delete(artist_id))
