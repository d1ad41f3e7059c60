"""Commands on product categories."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.product_category import (
    ProductCategoryCreate,
    ProductCategoryQuery,
    ProductCategoryRead,
    ProductCategoryUpdate,
)
from app.services.product_category import ProductCategoryService

group = typer.Typer(help="Product categories.", no_args_is_help=True)


@group.command("list")
def list_product_categories(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in name.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
) -> None:
    """List product categories."""
    query = parse_query(
        ProductCategoryQuery, {"limit": limit, "cursor": cursor, "sort": sort, "q": q, "id": id_}
    )
    show(CursorPage[ProductCategoryRead], run(lambda db: ProductCategoryService(db).search(query)))


@group.command("get")
def get_product_category(
    product_category_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Show a product category."""
    show(ProductCategoryRead, run(lambda db: ProductCategoryService(db).get(product_category_id)))


@group.command("create")
def create_product_category(
    *,
    name: Annotated[str, typer.Option()],
    description: str | None = None,
) -> None:
    """Create a product category."""
    data = parse(ProductCategoryCreate, {"name": name, "description": description})
    show(ProductCategoryRead, run(lambda db: ProductCategoryService(db).create(data)))


@group.command("update")
def update_product_category(
    product_category_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    name: str | None = None,
    description: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: description. May be repeated.")
    ] = None,
) -> None:
    """Change a product category; what is not given stays as it is."""
    data = parse(
        ProductCategoryUpdate,
        {"name": name, "description": description},
        clear=clear,
        empty={"description": None},
    )
    show(
        ProductCategoryRead,
        run(lambda db: ProductCategoryService(db).update(product_category_id, data)),
    )


@group.command("delete")
def delete_product_category(
    product_category_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a product category."""
    run(lambda db: ProductCategoryService(db).delete(product_category_id))
