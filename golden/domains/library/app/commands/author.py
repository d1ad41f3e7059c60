"""Commands on authors."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorRead, AuthorUpdate
from app.schemas.page import OffsetPage
from app.services.author import AuthorService

group = typer.Typer(help="Authors.", no_args_is_help=True)


@group.command("list")
def list_authors(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    q: Annotated[
        str | None, typer.Option(help="Text to look for in first_name, last_name.")
    ] = None,
    first_name: str | None = None,
    last_name: str | None = None,
) -> None:
    """List authors."""
    query = parse_query(
        AuthorQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "q": q,
            "first_name": first_name,
            "last_name": last_name,
        },
    )
    show(OffsetPage[AuthorRead], run(lambda db: AuthorService(db).search(query)))


@group.command("get")
def get_author(author_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show an author."""
    show(AuthorRead, run(lambda db: AuthorService(db).get(author_id)))


@group.command("create")
def create_author(
    *,
    first_name: Annotated[str, typer.Option()],
    last_name: Annotated[str, typer.Option()],
) -> None:
    """Create an author."""
    data = parse(AuthorCreate, {"first_name": first_name, "last_name": last_name})
    show(AuthorRead, run(lambda db: AuthorService(db).create(data)))


@group.command("update")
def update_author(
    author_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    first_name: str | None = None,
    last_name: str | None = None,
) -> None:
    """Change an author; what is not given stays as it is."""
    data = parse(AuthorUpdate, {"first_name": first_name, "last_name": last_name})
    show(AuthorRead, run(lambda db: AuthorService(db).update(author_id, data)))


@group.command("delete")
def delete_author(author_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete an author."""
    run(lambda db: AuthorService(db).delete(author_id))
