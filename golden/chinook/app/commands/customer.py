"""Commands on customers."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead, CustomerUpdate
from app.schemas.page import CursorPage
from app.services.customer import CustomerService

group = typer.Typer(help="Customers.", no_args_is_help=True)


@group.command("list")
def list_customers(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    q: Annotated[
        str | None, typer.Option(help="Text to look for in first_name, last_name, email.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    country: str | None = None,
    support_rep_id: int | None = None,
) -> None:
    """List customers."""
    query = parse_query(
        CustomerQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "q": q,
            "id": id_,
            "country": country,
            "support_rep_id": support_rep_id,
        },
    )
    show(CursorPage[CustomerRead], run(lambda db: CustomerService(db).search(query)))


@group.command("get")
def get_customer(customer_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a customer."""
    show(CustomerRead, run(lambda db: CustomerService(db).get(customer_id)))


@group.command("create")
def create_customer(
    *,
    first_name: Annotated[str, typer.Option()],
    last_name: Annotated[str, typer.Option()],
    company: str | None = None,
    address: str | None = None,
    city: str | None = None,
    state: str | None = None,
    country: str | None = None,
    postal_code: str | None = None,
    phone: str | None = None,
    fax: str | None = None,
    email: Annotated[str, typer.Option()],
    support_rep_id: int | None = None,
) -> None:
    """Create a customer."""
    data = parse(
        CustomerCreate,
        {
            "first_name": first_name,
            "last_name": last_name,
            "company": company,
            "address": address,
            "city": city,
            "state": state,
            "country": country,
            "postal_code": postal_code,
            "phone": phone,
            "fax": fax,
            "email": email,
            "support_rep_id": support_rep_id,
        },
    )
    show(CustomerRead, run(lambda db: CustomerService(db).create(data)))


@group.command("update")
def update_customer(
    customer_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    first_name: str | None = None,
    last_name: str | None = None,
    company: str | None = None,
    address: str | None = None,
    city: str | None = None,
    state: str | None = None,
    country: str | None = None,
    postal_code: str | None = None,
    phone: str | None = None,
    fax: str | None = None,
    email: str | None = None,
    support_rep_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: company, address, city, state, country, postal_code, phone, fax, support_rep_id. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a customer; what is not given stays as it is."""
    data = parse(
        CustomerUpdate,
        {
            "first_name": first_name,
            "last_name": last_name,
            "company": company,
            "address": address,
            "city": city,
            "state": state,
            "country": country,
            "postal_code": postal_code,
            "phone": phone,
            "fax": fax,
            "email": email,
            "support_rep_id": support_rep_id,
        },
        clear=clear,
        empty={
            "company": None,
            "address": None,
            "city": None,
            "state": None,
            "country": None,
            "postal_code": None,
            "phone": None,
            "fax": None,
            "support_rep_id": None,
        },
    )
    show(CustomerRead, run(lambda db: CustomerService(db).update(customer_id, data)))


@group.command("delete")
def delete_customer(
    customer_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Delete a customer."""
    run(lambda db: CustomerService(db).delete(customer_id))
