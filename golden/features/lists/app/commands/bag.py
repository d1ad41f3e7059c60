"""Commands on bags."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Size
from app.schemas.bag import BagCreate, BagQuery, BagRead, BagUpdate
from app.schemas.page import CursorPage
from app.services.bag import BagService

group = typer.Typer(help="Bags.", no_args_is_help=True)


@group.command("list")
def list_bags(
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
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List bags."""
    query = parse_query(
        BagQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[BagRead], run(lambda db: BagService(db).search(query)))


@group.command("get")
def get_bag(bag_id: UUID) -> None:
    """Show a bag."""
    show(BagRead, run(lambda db: BagService(db).get(bag_id)))


@group.command("create")
def create_bag(
    *,
    words: list[str] | None = None,
    numbers: list[int] | None = None,
    prices: Annotated[list[str] | None, typer.Option(metavar="DECIMAL")] = None,
    days: Annotated[list[str] | None, typer.Option(metavar="DATE")] = None,
    sizes: list[Size] | None = None,
    moments: Annotated[list[str] | None, typer.Option(metavar="TIMESTAMP")] = None,
    tokens: list[UUID] | None = None,
    spans: Annotated[list[str] | None, typer.Option(metavar="DURATION")] = None,
    flags: Annotated[list[str] | None, typer.Option(metavar="JSON")] = None,
    documents: Annotated[list[str] | None, typer.Option(metavar="JSON")] = None,
    ratios: list[float] | None = None,
    addresses: list[str] | None = None,
) -> None:
    """Create a bag."""
    data = parse(
        BagCreate,
        {
            "words": words or [],
            "numbers": numbers or [],
            "prices": prices,
            "days": days,
            "sizes": sizes or [],
            "moments": moments or [],
            "tokens": tokens,
            "spans": spans,
            "flags": flags or [],
            "documents": documents or [],
            "ratios": ratios or [],
            "addresses": addresses or [],
        },
        json=["flags", "documents"],
    )
    show(BagRead, run(lambda db: BagService(db).create(data)))


@group.command("update")
def update_bag(
    bag_id: UUID,
    *,
    words: list[str] | None = None,
    numbers: list[int] | None = None,
    prices: Annotated[list[str] | None, typer.Option(metavar="DECIMAL")] = None,
    days: Annotated[list[str] | None, typer.Option(metavar="DATE")] = None,
    sizes: list[Size] | None = None,
    moments: Annotated[list[str] | None, typer.Option(metavar="TIMESTAMP")] = None,
    tokens: list[UUID] | None = None,
    spans: Annotated[list[str] | None, typer.Option(metavar="DURATION")] = None,
    flags: Annotated[list[str] | None, typer.Option(metavar="JSON")] = None,
    documents: Annotated[list[str] | None, typer.Option(metavar="JSON")] = None,
    ratios: list[float] | None = None,
    addresses: list[str] | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: prices, tokens, spans, words, numbers, days, sizes, moments, flags, documents, ratios, addresses. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a bag; what is not given stays as it is."""
    data = parse(
        BagUpdate,
        {
            "words": words,
            "numbers": numbers,
            "prices": prices,
            "days": days,
            "sizes": sizes,
            "moments": moments,
            "tokens": tokens,
            "spans": spans,
            "flags": flags,
            "documents": documents,
            "ratios": ratios,
            "addresses": addresses,
        },
        json=["flags", "documents"],
        clear=clear,
        empty={
            "prices": None,
            "tokens": None,
            "spans": None,
            "words": [],
            "numbers": [],
            "days": [],
            "sizes": [],
            "moments": [],
            "flags": [],
            "documents": [],
            "ratios": [],
            "addresses": [],
        },
    )
    show(BagRead, run(lambda db: BagService(db).update(bag_id, data)))


@group.command("delete")
def delete_bag(bag_id: UUID) -> None:
    """Delete a bag."""
    run(lambda db: BagService(db).delete(bag_id))
