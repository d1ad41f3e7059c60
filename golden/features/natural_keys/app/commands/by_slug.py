"""Commands on by slugs."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.by_slug import BySlugCreate, BySlugQuery, BySlugRead, BySlugUpdate
from app.schemas.page import CursorPage
from app.services.by_slug import BySlugService

group = typer.Typer(help="By slugs.", no_args_is_help=True)


@group.command("list")
def list_by_slugs(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of slug, n, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    slug: str | None = None,
    n: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List by slugs."""
    query = parse_query(
        BySlugQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "slug": slug,
            "n": n,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[BySlugRead], run(lambda db: BySlugService(db).search(query)))


@group.command("get")
def get_by_slug(slug: str) -> None:
    """Show a by slug."""
    show(BySlugRead, run(lambda db: BySlugService(db).get(slug)))


@group.command("create")
def create_by_slug(
    *,
    slug: Annotated[str, typer.Option()],
    n: int | None = None,
) -> None:
    """Create a by slug."""
    data = parse(BySlugCreate, {"slug": slug, "n": n})
    show(BySlugRead, run(lambda db: BySlugService(db).create(data)))


@group.command("update")
def update_by_slug(
    slug: str,
    *,
    n: int | None = None,
) -> None:
    """Change a by slug; what is not given stays as it is."""
    data = parse(BySlugUpdate, {"n": n})
    show(BySlugRead, run(lambda db: BySlugService(db).update(slug, data)))


@group.command("delete")
def delete_by_slug(slug: str) -> None:
    """Delete a by slug."""
    run(lambda db: BySlugService(db).delete(slug))
