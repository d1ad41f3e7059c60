"""Commands on product orders."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import OrderStatus
from app.schemas.page import OffsetPage
from app.schemas.product_order import (
    ProductOrderCreate,
    ProductOrderQuery,
    ProductOrderRead,
    ProductOrderUpdate,
)
from app.services.product_order import ProductOrderService

group = typer.Typer(help="Product orders.", no_args_is_help=True)


@group.command("list")
def list_product_orders(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id, placed_date; descending with a `-` before it.")
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in code.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    placed_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    status: OrderStatus | None = None,
    invoice_id: int | None = None,
    customer_id: int | None = None,
) -> None:
    """List product orders."""
    query = parse_query(
        ProductOrderQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "q": q,
            "id": id_,
            "placed_date": placed_date,
            "status": status,
            "invoice_id": invoice_id,
            "customer_id": customer_id,
        },
    )
    show(OffsetPage[ProductOrderRead], run(lambda db: ProductOrderService(db).search(query)))


@group.command("get")
def get_product_order(
    product_order_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Show a product order."""
    show(ProductOrderRead, run(lambda db: ProductOrderService(db).get(product_order_id)))


@group.command("create")
def create_product_order(
    *,
    placed_date: Annotated[str, typer.Option(metavar="TIMESTAMP")],
    status: Annotated[OrderStatus, typer.Option()],
    code: Annotated[str, typer.Option()],
    invoice_id: int | None = None,
    customer_id: Annotated[int, typer.Option()],
) -> None:
    """Create a product order."""
    data = parse(
        ProductOrderCreate,
        {
            "placed_date": placed_date,
            "status": status,
            "code": code,
            "invoice_id": invoice_id,
            "customer_id": customer_id,
        },
    )
    show(ProductOrderRead, run(lambda db: ProductOrderService(db).create(data)))


@group.command("update")
def update_product_order(
    product_order_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    placed_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    status: OrderStatus | None = None,
    code: str | None = None,
    invoice_id: int | None = None,
    customer_id: int | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: invoice_id. May be repeated.")
    ] = None,
) -> None:
    """Change a product order; what is not given stays as it is."""
    data = parse(
        ProductOrderUpdate,
        {
            "placed_date": placed_date,
            "status": status,
            "code": code,
            "invoice_id": invoice_id,
            "customer_id": customer_id,
        },
        clear=clear,
        empty={"invoice_id": None},
    )
    show(ProductOrderRead, run(lambda db: ProductOrderService(db).update(product_order_id, data)))


@group.command("delete")
def delete_product_order(
    product_order_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a product order."""
    run(lambda db: ProductOrderService(db).delete(product_order_id))
