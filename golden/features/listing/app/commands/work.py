"""Commands on works."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Kind
from app.schemas.page import CursorPage
from app.schemas.work import WorkCreate, WorkQuery, WorkRead, WorkUpdate
from app.services.work import WorkService

group = typer.Typer(help="Works.", no_args_is_help=True)


@group.command("list")
def list_works(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of title, released_on, pages, price, author_id; descending with a `-` before it."
        ),
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in title, subtitle.")] = None,
    kind: Kind | None = None,
    pages: int | None = None,
    rating: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    released_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    sold_out: bool | None = None,
    author_id: UUID | None = None,
    title: str | None = None,
) -> None:
    """List works."""
    query = parse_query(
        WorkQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "q": q,
            "kind": kind,
            "pages": pages,
            "rating": rating,
            "price": price,
            "released_on": released_on,
            "sold_out": sold_out,
            "author_id": author_id,
            "title": title,
        },
    )
    show(CursorPage[WorkRead], run(lambda db: WorkService(db).search(query)))


@group.command("get")
def get_work(work_id: UUID) -> None:
    """Show a work."""
    show(WorkRead, run(lambda db: WorkService(db).get(work_id)))


@group.command("create")
def create_work(
    *,
    title: Annotated[str, typer.Option()],
    subtitle: str | None = None,
    kind: Annotated[Kind, typer.Option()],
    pages: int | None = None,
    rating: float | None = None,
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
    released_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    sold_out: bool | None = None,
    limit: int | None = None,
    author_id: UUID | None = None,
) -> None:
    """Create a work."""
    data = parse(
        WorkCreate,
        {
            "title": title,
            "subtitle": subtitle,
            "kind": kind,
            "pages": pages,
            "rating": rating,
            "price": price,
            "released_on": released_on,
            "sold_out": sold_out,
            "limit": limit,
            "author_id": author_id,
        },
    )
    show(WorkRead, run(lambda db: WorkService(db).create(data)))


@group.command("update")
def update_work(
    work_id: UUID,
    *,
    title: str | None = None,
    subtitle: str | None = None,
    kind: Kind | None = None,
    pages: int | None = None,
    rating: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    released_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    sold_out: bool | None = None,
    limit: int | None = None,
    author_id: UUID | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: subtitle, pages, rating, released_on, author_id. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a work; what is not given stays as it is."""
    data = parse(
        WorkUpdate,
        {
            "title": title,
            "subtitle": subtitle,
            "kind": kind,
            "pages": pages,
            "rating": rating,
            "price": price,
            "released_on": released_on,
            "sold_out": sold_out,
            "limit": limit,
            "author_id": author_id,
        },
        clear=clear,
        empty={
            "subtitle": None,
            "pages": None,
            "rating": None,
            "released_on": None,
            "author_id": None,
        },
    )
    show(WorkRead, run(lambda db: WorkService(db).update(work_id, data)))


@group.command("delete")
def delete_work(work_id: UUID) -> None:
    """Delete a work."""
    run(lambda db: WorkService(db).delete(work_id))
