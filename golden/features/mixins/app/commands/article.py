"""Commands on articles."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead, ArticleUpdate
from app.schemas.page import CursorPage
from app.services.article import ArticleService

group = typer.Typer(help="Articles.", no_args_is_help=True)


@group.command("list")
def list_articles(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, revision, title, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    revision: int | None = None,
    title: str | None = None,
    author_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List articles."""
    query = parse_query(
        ArticleQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "revision": revision,
            "title": title,
            "author_id": author_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ArticleRead], run(lambda db: ArticleService(db).search(query)))


@group.command("get")
def get_article(article_id: UUID) -> None:
    """Show an article."""
    show(ArticleRead, run(lambda db: ArticleService(db).get(article_id)))


@group.command("create")
def create_article(
    *,
    note: str | None = None,
    revision: int | None = None,
    title: Annotated[str, typer.Option()],
    author_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create an article."""
    data = parse(
        ArticleCreate, {"note": note, "revision": revision, "title": title, "author_id": author_id}
    )
    show(ArticleRead, run(lambda db: ArticleService(db).create(data)))


@group.command("update")
def update_article(
    article_id: UUID,
    *,
    note: str | None = None,
    revision: int | None = None,
    title: str | None = None,
    author_id: UUID | None = None,
) -> None:
    """Change an article; what is not given stays as it is."""
    data = parse(
        ArticleUpdate, {"note": note, "revision": revision, "title": title, "author_id": author_id}
    )
    show(ArticleRead, run(lambda db: ArticleService(db).update(article_id, data)))


@group.command("delete")
def delete_article(article_id: UUID) -> None:
    """Delete an article."""
    run(lambda db: ArticleService(db).delete(article_id))
