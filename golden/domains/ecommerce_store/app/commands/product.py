"""Commands on products."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Size
from app.schemas.page import OffsetPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate
from app.services.product import ProductService

group = typer.Typer(help="Products.", no_args_is_help=True)


@group.command("list")
def list_products(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id, price; descending with a `-` before it.")
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in name, description.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    product_size: Size | None = None,
    product_category_id: int | None = None,
) -> None:
    """List products."""
    query = parse_query(
        ProductQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "q": q,
            "id": id_,
            "price": price,
            "product_size": product_size,
            "product_category_id": product_category_id,
        },
    )
    show(OffsetPage[ProductRead], run(lambda db: ProductService(db).search(query)))


@group.command("get")
def get_product(product_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a product."""
    show(ProductRead, run(lambda db: ProductService(db).get(product_id)))


@group.command("create")
def create_product(
    *,
    name: Annotated[str, typer.Option()],
    description: str | None = None,
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
    product_size: Annotated[Size, typer.Option()],
    image: Annotated[str | None, typer.Option(metavar="BASE64")] = None,
    image_content_type: str | None = None,
    product_category_id: int | None = None,
) -> None:
    """Create a product."""
    data = parse(
        ProductCreate,
        {
            "name": name,
            "description": description,
            "price": price,
            "product_size": product_size,
            "image": image,
            "image_content_type": image_content_type,
            "product_category_id": product_category_id,
        },
    )
    show(ProductRead, run(lambda db: ProductService(db).create(data)))


@group.command("update")
def update_product(
    product_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    name: str | None = None,
    description: str | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    product_size: Size | None = None,
    image: Annotated[str | None, typer.Option(metavar="BASE64")] = None,
    image_content_type: str | None = None,
    product_category_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: description, image, image_content_type, product_category_id. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a product; what is not given stays as it is."""
    data = parse(
        ProductUpdate,
        {
            "name": name,
            "description": description,
            "price": price,
            "product_size": product_size,
            "image": image,
            "image_content_type": image_content_type,
            "product_category_id": product_category_id,
        },
        clear=clear,
        empty={
            "description": None,
            "image": None,
            "image_content_type": None,
            "product_category_id": None,
        },
    )
    show(ProductRead, run(lambda db: ProductService(db).update(product_id, data)))


@group.command("delete")
def delete_product(product_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a product."""
    run(lambda db: ProductService(db).delete(product_id))
