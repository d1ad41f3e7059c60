"""Commands on invoice lines."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.invoice_line import (
    InvoiceLineCreate,
    InvoiceLineQuery,
    InvoiceLineRead,
    InvoiceLineUpdate,
)
from app.schemas.page import CursorPage
from app.services.invoice_line import InvoiceLineService

group = typer.Typer(help="Invoice lines.", no_args_is_help=True)


@group.command("list")
def list_invoice_lines(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, unit_price, quantity; descending with a `-` before it."),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    unit_price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    quantity: int | None = None,
    invoice_id: int | None = None,
    track_id: int | None = None,
) -> None:
    """List invoice lines."""
    query = parse_query(
        InvoiceLineQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "unit_price": unit_price,
            "quantity": quantity,
            "invoice_id": invoice_id,
            "track_id": track_id,
        },
    )
    show(CursorPage[InvoiceLineRead], run(lambda db: InvoiceLineService(db).search(query)))


@group.command("get")
def get_invoice_line(
    invoice_line_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Show an invoice line."""
    show(InvoiceLineRead, run(lambda db: InvoiceLineService(db).get(invoice_line_id)))


@group.command("create")
def create_invoice_line(
    *,
    unit_price: Annotated[str, typer.Option(metavar="DECIMAL")],
    quantity: Annotated[int, typer.Option()],
    invoice_id: Annotated[int, typer.Option()],
    track_id: Annotated[int, typer.Option()],
) -> None:
    """Create an invoice line."""
    data = parse(
        InvoiceLineCreate,
        {
            "unit_price": unit_price,
            "quantity": quantity,
            "invoice_id": invoice_id,
            "track_id": track_id,
        },
    )
    show(InvoiceLineRead, run(lambda db: InvoiceLineService(db).create(data)))


@group.command("update")
def update_invoice_line(
    invoice_line_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    unit_price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    quantity: int | None = None,
    invoice_id: int | None = None,
    track_id: int | None = None,
) -> None:
    """Change an invoice line; what is not given stays as it is."""
    data = parse(
        InvoiceLineUpdate,
        {
            "unit_price": unit_price,
            "quantity": quantity,
            "invoice_id": invoice_id,
            "track_id": track_id,
        },
    )
    show(InvoiceLineRead, run(lambda db: InvoiceLineService(db).update(invoice_line_id, data)))


@group.command("delete")
def delete_invoice_line(
    invoice_line_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Delete an invoice line."""
    run(lambda db: InvoiceLineService(db).delete(invoice_line_id))
