"""Commands on sheets."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.customer import CustomerRead
from app.schemas.page import CursorPage
from app.schemas.sheet import SheetCopyInput, SheetCreate, SheetQuery, SheetRead
from app.services.sheet import SheetService

group = typer.Typer(help="Sheets.", no_args_is_help=True)


@group.command("list")
def list_sheets(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of book, page, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    book: str | None = None,
    page: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List sheets."""
    query = parse_query(
        SheetQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "book": book,
            "page": page,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[SheetRead], run(lambda db: SheetService(db).search(query)))


@group.command("get")
def get_sheet(book: str, page: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a sheet."""
    show(SheetRead, run(lambda db: SheetService(db).get(book, page)))


@group.command("create")
def create_sheet(
    *,
    book: Annotated[str, typer.Option()],
    page: Annotated[int, typer.Option()],
) -> None:
    """Create a sheet."""
    data = parse(SheetCreate, {"book": book, "page": page})
    show(SheetRead, run(lambda db: SheetService(db).create(data)))


@group.command("delete")
def delete_sheet(
    book: str, page: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Delete a sheet."""
    run(lambda db: SheetService(db).delete(book, page))


@group.command("copy")
def copy_sheet(
    book: str,
    page: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    to: Annotated[UUID, typer.Option()],
) -> None:
    """Run the action `copy` on a sheet."""
    data = parse(SheetCopyInput, {"to": to})
    show(CustomerRead, run(lambda db: SheetService(db).copy(book, page, data)))


@group.command("date")
def date_sheet(
    book: str, page: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Run the action `date` on a sheet."""
    run(lambda db: SheetService(db).date_(book, page))


@group.command("renumber")
def renumber_sheets() -> None:
    """Run the action `renumber` on sheets."""
    run(lambda db: SheetService(db).renumber())
