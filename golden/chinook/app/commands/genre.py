"""Commands on genres."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.genre import GenreCreate, GenreQuery, GenreRead, GenreUpdate
from app.schemas.page import CursorPage
from app.services.genre import GenreService

group = typer.Typer(help="Genres.", no_args_is_help=True)


@group.command("list")
def list_genres(
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
    """List genres."""
    query = parse_query(GenreQuery, {"limit": limit, "cursor": cursor, "sort": sort, "id": id_})
    show(CursorPage[GenreRead], run(lambda db: GenreService(db).search(query)))


@group.command("get")
def get_genre(genre_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a genre."""
    show(GenreRead, run(lambda db: GenreService(db).get(genre_id)))


@group.command("create")
def create_genre(
    *,
    name: str | None = None,
) -> None:
    """Create a genre."""
    data = parse(GenreCreate, {"name": name})
    show(GenreRead, run(lambda db: GenreService(db).create(data)))


@group.command("update")
def update_genre(
    genre_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    name: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: name. May be repeated.")
    ] = None,
) -> None:
    """Change a genre; what is not given stays as it is."""
    data = parse(GenreUpdate, {"name": name}, clear=clear, empty={"name": None})
    show(GenreRead, run(lambda db: GenreService(db).update(genre_id, data)))


@group.command("delete")
def delete_genre(genre_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a genre."""
    run(lambda db: GenreService(db).delete(genre_id))
