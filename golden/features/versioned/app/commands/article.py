"""Commands on articles."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_file, parse_query, run, show
from app.schemas.article import (
    ArticleBulkCreate,
    ArticleCreate,
    ArticleQuery,
    ArticleRead,
    ArticleUpdate,
)
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
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
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
    title: Annotated[str, typer.Option()],
    body: str | None = None,
    author_id: Annotated[UUID, typer.Option()],
    tag_ids: list[UUID] | None = None,
) -> None:
    """Create an article."""
    data = parse(
        ArticleCreate, {"title": title, "body": body, "author_id": author_id, "tag_ids": tag_ids}
    )
    show(ArticleRead, run(lambda db: ArticleService(db).create(data)))


@group.command("update")
def update_article(
    article_id: UUID,
    *,
    title: str | None = None,
    body: str | None = None,
    author_id: UUID | None = None,
    tag_ids: list[UUID] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: body, tag_ids. May be repeated.")
    ] = None,
) -> None:
    """Change an article; what is not given stays as it is."""
    data = parse(
        ArticleUpdate,
        {"title": title, "body": body, "author_id": author_id, "tag_ids": tag_ids},
        clear=clear,
        empty={"body": None, "tag_ids": []},
    )
    show(ArticleRead, run(lambda db: ArticleService(db).update(article_id, data)))


@group.command("delete")
def delete_article(article_id: UUID) -> None:
    """Delete an article."""
    run(lambda db: ArticleService(db).delete(article_id))


@group.command("replace")
def replace_article(
    article_id: UUID,
    *,
    title: Annotated[str, typer.Option()],
    body: str | None = None,
    author_id: Annotated[UUID, typer.Option()],
    tag_ids: list[UUID] | None = None,
) -> None:
    """Replace an article; what is not given takes its default."""
    data = parse(
        ArticleCreate, {"title": title, "body": body, "author_id": author_id, "tag_ids": tag_ids}
    )
    show(ArticleRead, run(lambda db: ArticleService(db).replace(article_id, data)))


@group.command("bulk-create")
def bulk_create_articles(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of new articles; `-` for standard input."),
    ],
) -> None:
    """Create articles, all or none."""
    data = parse_file(ArticleBulkCreate, "items", file)
    show(list[ArticleRead], run(lambda db: ArticleService(db).bulk_create(data.items)))
