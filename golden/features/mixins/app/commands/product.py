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
            help="By one of id, revision, stock, price, sku; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    revision: int | None = None,
    stock: int | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    sku: str | None = None,
    author_id: UUID | None = None,
) -> None:
    """List products."""
    query = parse_query(
        ProductQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "revision": revision,
            "stock": stock,
            "price": price,
            "sku": sku,
            "author_id": author_id,
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
    note: str | None = None,
    revision: int | None = None,
    stock: int | None = None,
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
    sku: Annotated[str, typer.Option()],
    author_id: UUID | None = None,
) -> None:
    """Create a product."""
    data = parse(
        ProductCreate,
        {
            "note": note,
            "revision": revision,
            "stock": stock,
            "price": price,
            "sku": sku,
            "author_id": author_id,
        },
    )
    show(ProductRead, run(lambda db: ProductService(db).create(data)))


@group.command("update")
def update_product(
    product_id: UUID,
    *,
    note: str | None = None,
    revision: int | None = None,
    stock: int | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    sku: str | None = None,
    author_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: note, author_id. May be repeated.")
    ] = None,
) -> None:
    """Change a product; what is not given stays as it is."""
    data = parse(
        ProductUpdate,
        {
            "note": note,
            "revision": revision,
            "stock": stock,
            "price": price,
            "sku": sku,
            "author_id": author_id,
        },
        clear=clear,
        empty={"note": None, "author_id": None},
    )
    show(ProductRead, run(lambda db: ProductService(db).update(product_id, data)))


@group.command("delete")
def delete_product(product_id: UUID) -> None:
    """Delete a product."""
    run(lambda db: ProductService(db).delete(product_id))
