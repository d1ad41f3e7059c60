"""Commands on invoices."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import InvoiceStatus, PaymentMethod
from app.schemas.invoice import InvoiceCreate, InvoiceQuery, InvoiceRead, InvoiceUpdate
from app.schemas.page import OffsetPage
from app.services.invoice import InvoiceService

group = typer.Typer(help="Invoices.", no_args_is_help=True)


@group.command("list")
def list_invoices(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, date, payment_date, payment_amount; descending with a `-` before it."
        ),
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in code.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="TIMESTAMP")] = None,
    status: InvoiceStatus | None = None,
    payment_method: PaymentMethod | None = None,
    payment_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    payment_amount: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
) -> None:
    """List invoices."""
    query = parse_query(
        InvoiceQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "q": q,
            "id": id_,
            "date": date_,
            "status": status,
            "payment_method": payment_method,
            "payment_date": payment_date,
            "payment_amount": payment_amount,
        },
    )
    show(OffsetPage[InvoiceRead], run(lambda db: InvoiceService(db).search(query)))


@group.command("get")
def get_invoice(invoice_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show an invoice."""
    show(InvoiceRead, run(lambda db: InvoiceService(db).get(invoice_id)))


@group.command("create")
def create_invoice(
    *,
    code: Annotated[str, typer.Option()],
    date_: Annotated[str, typer.Option("--date", metavar="TIMESTAMP")],
    details: str | None = None,
    status: Annotated[InvoiceStatus, typer.Option()],
    payment_method: Annotated[PaymentMethod, typer.Option()],
    payment_date: Annotated[str, typer.Option(metavar="TIMESTAMP")],
    payment_amount: Annotated[str, typer.Option(metavar="DECIMAL")],
) -> None:
    """Create an invoice."""
    data = parse(
        InvoiceCreate,
        {
            "code": code,
            "date": date_,
            "details": details,
            "status": status,
            "payment_method": payment_method,
            "payment_date": payment_date,
            "payment_amount": payment_amount,
        },
    )
    show(InvoiceRead, run(lambda db: InvoiceService(db).create(data)))


@group.command("update")
def update_invoice(
    invoice_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    code: str | None = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="TIMESTAMP")] = None,
    details: str | None = None,
    status: InvoiceStatus | None = None,
    payment_method: PaymentMethod | None = None,
    payment_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    payment_amount: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: details. May be repeated.")
    ] = None,
) -> None:
    """Change an invoice; what is not given stays as it is."""
    data = parse(
        InvoiceUpdate,
        {
            "code": code,
            "date": date_,
            "details": details,
            "status": status,
            "payment_method": payment_method,
            "payment_date": payment_date,
            "payment_amount": payment_amount,
        },
        clear=clear,
        empty={"details": None},
    )
    show(InvoiceRead, run(lambda db: InvoiceService(db).update(invoice_id, data)))


@group.command("delete")
def delete_invoice(invoice_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete an invoice."""
    run(lambda db: InvoiceService(db).delete(invoice_id))
