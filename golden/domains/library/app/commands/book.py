"""Commands on books."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.book import BookCreate, BookQuery, BookRead, BookUpdate
from app.schemas.page import OffsetPage
from app.services.book import BookService

group = typer.Typer(help="Books.", no_args_is_help=True)


@group.command("list")
def list_books(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, isbn, copies; descending with a `-` before it."),
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in isbn, name.")] = None,
    isbn: str | None = None,
    name: str | None = None,
    publish_year: str | None = None,
    copies: int | None = None,
    publisher_id: int | None = None,
) -> None:
    """List books."""
    query = parse_query(
        BookQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "q": q,
            "isbn": isbn,
            "name": name,
            "publish_year": publish_year,
            "copies": copies,
            "publisher_id": publisher_id,
        },
    )
    show(OffsetPage[BookRead], run(lambda db: BookService(db).search(query)))


@group.command("get")
def get_book(book_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a book."""
    show(BookRead, run(lambda db: BookService(db).get(book_id)))


@group.command("create")
def create_book(
    *,
    isbn: Annotated[str, typer.Option()],
    name: Annotated[str, typer.Option()],
    publish_year: Annotated[str, typer.Option()],
    copies: Annotated[int, typer.Option()],
    cover: Annotated[str | None, typer.Option(metavar="BASE64")] = None,
    cover_content_type: str | None = None,
    publisher_id: int | None = None,
    author_ids: list[int] | None = None,
) -> None:
    """Create a book."""
    data = parse(
        BookCreate,
        {
            "isbn": isbn,
            "name": name,
            "publish_year": publish_year,
            "copies": copies,
            "cover": cover,
            "cover_content_type": cover_content_type,
            "publisher_id": publisher_id,
            "author_ids": author_ids,
        },
    )
    show(BookRead, run(lambda db: BookService(db).create(data)))


@group.command("update")
def update_book(
    book_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    isbn: str | None = None,
    name: str | None = None,
    publish_year: str | None = None,
    copies: int | None = None,
    cover: Annotated[str | None, typer.Option(metavar="BASE64")] = None,
    cover_content_type: str | None = None,
    publisher_id: int | None = None,
    author_ids: list[int] | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: cover, cover_content_type, publisher_id, author_ids. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a book; what is not given stays as it is."""
    data = parse(
        BookUpdate,
        {
            "isbn": isbn,
            "name": name,
            "publish_year": publish_year,
            "copies": copies,
            "cover": cover,
            "cover_content_type": cover_content_type,
            "publisher_id": publisher_id,
            "author_ids": author_ids,
        },
        clear=clear,
        empty={"cover": None, "cover_content_type": None, "publisher_id": None, "author_ids": []},
    )
    show(BookRead, run(lambda db: BookService(db).update(book_id, data)))


@group.command("delete")
def delete_book(book_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a book."""
    run(lambda db: BookService(db).delete(book_id))
