"""Commands on borrowed books."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.borrowed_book import (
    BorrowedBookCreate,
    BorrowedBookQuery,
    BorrowedBookRead,
    BorrowedBookUpdate,
)
from app.schemas.page import OffsetPage
from app.services.borrowed_book import BorrowedBookService

group = typer.Typer(help="Borrowed books.", no_args_is_help=True)


@group.command("list")
def list_borrowed_books(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    borrow_date: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    book_id: int | None = None,
    client_id: int | None = None,
) -> None:
    """List borrowed books."""
    query = parse_query(
        BorrowedBookQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "id": id_,
            "borrow_date": borrow_date,
            "book_id": book_id,
            "client_id": client_id,
        },
    )
    show(OffsetPage[BorrowedBookRead], run(lambda db: BorrowedBookService(db).search(query)))


@group.command("get")
def get_borrowed_book(
    borrowed_book_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Show a borrowed book."""
    show(BorrowedBookRead, run(lambda db: BorrowedBookService(db).get(borrowed_book_id)))


@group.command("create")
def create_borrowed_book(
    *,
    borrow_date: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    book_id: int | None = None,
    client_id: int | None = None,
) -> None:
    """Create a borrowed book."""
    data = parse(
        BorrowedBookCreate, {"borrow_date": borrow_date, "book_id": book_id, "client_id": client_id}
    )
    show(BorrowedBookRead, run(lambda db: BorrowedBookService(db).create(data)))


@group.command("update")
def update_borrowed_book(
    borrowed_book_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    borrow_date: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    book_id: int | None = None,
    client_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: borrow_date, book_id, client_id. May be repeated."),
    ] = None,
) -> None:
    """Change a borrowed book; what is not given stays as it is."""
    data = parse(
        BorrowedBookUpdate,
        {"borrow_date": borrow_date, "book_id": book_id, "client_id": client_id},
        clear=clear,
        empty={"borrow_date": None, "book_id": None, "client_id": None},
    )
    show(BorrowedBookRead, run(lambda db: BorrowedBookService(db).update(borrowed_book_id, data)))


@group.command("delete")
def delete_borrowed_book(
    borrowed_book_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a borrowed book."""
    run(lambda db: BorrowedBookService(db).delete(borrowed_book_id))
