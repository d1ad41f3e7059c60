"""Commands on stocks."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.stock import StockCreate, StockQuery, StockRead, StockUpdate
from app.services.stock import StockService

group = typer.Typer(help="Stocks.", no_args_is_help=True)


@group.command("list")
def list_stocks(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, amount, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    amount: int | None = None,
    product_id: UUID | None = None,
    country_code: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List stocks."""
    query = parse_query(
        StockQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "amount": amount,
            "product_id": product_id,
            "country_code": country_code,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[StockRead], run(lambda db: StockService(db).search(query)))


@group.command("get")
def get_stock(stock_id: UUID) -> None:
    """Show a stock."""
    show(StockRead, run(lambda db: StockService(db).get(stock_id)))


@group.command("create")
def create_stock(
    *,
    amount: Annotated[int, typer.Option()],
    product_id: Annotated[UUID, typer.Option()],
    country_code: Annotated[str, typer.Option()],
) -> None:
    """Create a stock."""
    data = parse(
        StockCreate, {"amount": amount, "product_id": product_id, "country_code": country_code}
    )
    show(StockRead, run(lambda db: StockService(db).create(data)))


@group.command("update")
def update_stock(
    stock_id: UUID,
    *,
    amount: int | None = None,
    product_id: UUID | None = None,
    country_code: str | None = None,
) -> None:
    """Change a stock; what is not given stays as it is."""
    data = parse(
        StockUpdate, {"amount": amount, "product_id": product_id, "country_code": country_code}
    )
    show(StockRead, run(lambda db: StockService(db).update(stock_id, data)))


@group.command("delete")
def delete_stock(stock_id: UUID) -> None:
    """Delete a stock."""
    run(lambda db: StockService(db).delete(stock_id))
