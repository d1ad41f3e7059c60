"""Commands on products."""

from typing import Annotated

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
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    q: Annotated[
        str | None, typer.Option(help="Text to look for in title, keywords, description.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    rating: int | None = None,
    date_added: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    date_modified: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    wish_list_id: int | None = None,
) -> None:
    """List products."""
    query = parse_query(
        ProductQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "q": q,
            "id": id_,
            "rating": rating,
            "date_added": date_added,
            "date_modified": date_modified,
            "wish_list_id": wish_list_id,
        },
    )
    show(CursorPage[ProductRead], run(lambda db: ProductService(db).search(query)))


@group.command("get")
def get_product(product_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a product."""
    show(ProductRead, run(lambda db: ProductService(db).get(product_id)))


@group.command("create")
def create_product(
    *,
    title: Annotated[str, typer.Option()],
    keywords: str | None = None,
    description: str | None = None,
    rating: int | None = None,
    date_added: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    date_modified: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    wish_list_id: int | None = None,
) -> None:
    """Create a product."""
    data = parse(
        ProductCreate,
        {
            "title": title,
            "keywords": keywords,
            "description": description,
            "rating": rating,
            "date_added": date_added,
            "date_modified": date_modified,
            "wish_list_id": wish_list_id,
        },
    )
    show(ProductRead, run(lambda db: ProductService(db).create(data)))


@group.command("update")
def update_product(
    product_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    title: str | None = None,
    keywords: str | None = None,
    description: str | None = None,
    rating: int | None = None,
    date_added: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    date_modified: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    wish_list_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: keywords, description, rating, date_added, date_modified, wish_list_id. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a product; what is not given stays as it is."""
    data = parse(
        ProductUpdate,
        {
            "title": title,
            "keywords": keywords,
            "description": description,
            "rating": rating,
            "date_added": date_added,
            "date_modified": date_modified,
            "wish_list_id": wish_list_id,
        },
        clear=clear,
        empty={
            "keywords": None,
            "description": None,
            "rating": None,
            "date_added": None,
            "date_modified": None,
            "wish_list_id": None,
        },
    )
    show(ProductRead, run(lambda db: ProductService(db).update(product_id, data)))


@group.command("delete")
def delete_product(product_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a product."""
    run(lambda db: ProductService(db).delete(product_id))
