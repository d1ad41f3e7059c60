"""Commands on invoices."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.invoice import InvoiceCreate, InvoiceQuery, InvoiceRead, InvoiceUpdate
from app.schemas.page import CursorPage
from app.services.invoice import InvoiceService

group = typer.Typer(help="Invoices.", no_args_is_help=True)


@group.command("list")
def list_invoices(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, invoice_date, total; descending with a `-` before it."),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    invoice_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    total: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    customer_id: int | None = None,
) -> None:
    """List invoices."""
    query = parse_query(
        InvoiceQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "invoice_date": invoice_date,
            "total": total,
            "customer_id": customer_id,
        },
    )
    show(CursorPage[InvoiceRead], run(lambda db: InvoiceService(db).search(query)))


@group.command("get")
def get_invoice(invoice_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show an invoice."""
    show(InvoiceRead, run(lambda db: InvoiceService(db).get(invoice_id)))


@group.command("create")
def create_invoice(
    *,
    invoice_date: Annotated[str, typer.Option(metavar="TIMESTAMP")],
    billing_address: str | None = None,
    billing_city: str | None = None,
    billing_state: str | None = None,
    billing_country: str | None = None,
    billing_postal_code: str | None = None,
    total: Annotated[str, typer.Option(metavar="DECIMAL")],
    customer_id: Annotated[int, typer.Option()],
) -> None:
    """Create an invoice."""
    data = parse(
        InvoiceCreate,
        {
            "invoice_date": invoice_date,
            "billing_address": billing_address,
            "billing_city": billing_city,
            "billing_state": billing_state,
            "billing_country": billing_country,
            "billing_postal_code": billing_postal_code,
            "total": total,
            "customer_id": customer_id,
        },
    )
    show(InvoiceRead, run(lambda db: InvoiceService(db).create(data)))


@group.command("update")
def update_invoice(
    invoice_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    invoice_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    billing_address: str | None = None,
    billing_city: str | None = None,
    billing_state: str | None = None,
    billing_country: str | None = None,
    billing_postal_code: str | None = None,
    total: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    customer_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: billing_address, billing_city, billing_state, billing_country, billing_postal_code. May be repeated."
        ),
    ] = None,
) -> None:
    """Change an invoice; what is not given stays as it is."""
    data = parse(
        InvoiceUpdate,
        {
            "invoice_date": invoice_date,
            "billing_address": billing_address,
            "billing_city": billing_city,
            "billing_state": billing_state,
            "billing_country": billing_country,
            "billing_postal_code": billing_postal_code,
            "total": total,
            "customer_id": customer_id,
        },
        clear=clear,
        empty={
            "billing_address": None,
            "billing_city": None,
            "billing_state": None,
            "billing_country": None,
            "billing_postal_code": None,
        },
    )
    show(InvoiceRead, run(lambda db: InvoiceService(db).update(invoice_id, data)))


@group.command("delete")
def delete_invoice(invoice_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete an invoice."""
    run(lambda db: InvoiceService(db).delete(invoice_id))
