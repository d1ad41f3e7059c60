"""Commands on authors."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorRead, AuthorUpdate
from app.schemas.page import CursorPage
from app.services.author import AuthorService

group = typer.Typer(help="Authors.", no_args_is_help=True)


@group.command("list")
def list_authors(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, name, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    name: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List authors."""
    query = parse_query(
        AuthorQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "name": name,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[AuthorRead], run(lambda db: AuthorService(db).search(query)))


@group.command("get")
def get_author(author_id: UUID) -> None:
    """Show an author."""
    show(AuthorRead, run(lambda db: AuthorService(db).get(author_id)))


@group.command("create")
def create_author(
    *,
    name: Annotated[str, typer.Option()],
) -> None:
    """Create an author."""
    data = parse(AuthorCreate, {"name": name})
    show(AuthorRead, run(lambda db: AuthorService(db).create(data)))


@group.command("update")
def update_author(
    author_id: UUID,
    *,
    name: str | None = None,
) -> None:
    """Change an author; what is not given stays as it is."""
    data = parse(AuthorUpdate, {"name": name})
    show(AuthorRead, run(lambda db: AuthorService(db).update(author_id, data)))


@group.command("delete")
def delete_author(author_id: UUID) -> None:
    """Delete an author."""
    run(lambda db: AuthorService(db).delete(author_id))
