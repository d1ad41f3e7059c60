"""Commands on products."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate
from app.services.product import ProductService

group = typer.Typer(help="Products.", no_args_is_help=True)


@group.command("list")
def list_products(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, sku, price, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    sku: str | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List products."""
    query = parse_query(
        ProductQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "sku": sku,
            "price": price,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ProductRead], run(lambda db: ProductService(db).search(query)))


@group.command("get")
def get_product(product_id: UUID) -> None:
    """Show a product."""
    show(ProductRead, run(lambda db: ProductService(db).get(product_id)))


@group.command("create")
def create_product(
    *,
    sku: Annotated[str, typer.Option()],
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
) -> None:
    """Create a product."""
    data = parse(ProductCreate, {"sku": sku, "price": price})
    show(ProductRead, run(lambda db: ProductService(db).create(data)))


@group.command("update")
def update_product(
    product_id: UUID,
    *,
    sku: str | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
) -> None:
    """Change a product; what is not given stays as it is."""
    data = parse(ProductUpdate, {"sku": sku, "price": price})
    show(ProductRead, run(lambda db: ProductService(db).update(product_id, data)))


@group.command("delete")
def delete_product(product_id: UUID) -> None:
    """Delete a product."""
    run(lambda db: ProductService(db).delete(product_id))
