"""Commands on customers."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead, CustomerUpdate
from app.schemas.page import OffsetPage
from app.services.customer import CustomerService

group = typer.Typer(help="Customers.", no_args_is_help=True)


@group.command("list")
def list_customers(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    q: Annotated[
        str | None, typer.Option(help="Text to look for in first_name, last_name, email.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
) -> None:
    """List customers."""
    query = parse_query(
        CustomerQuery, {"limit": limit, "offset": offset, "sort": sort, "q": q, "id": id_}
    )
    show(OffsetPage[CustomerRead], run(lambda db: CustomerService(db).search(query)))


@group.command("get")
def get_customer(customer_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a customer."""
    show(CustomerRead, run(lambda db: CustomerService(db).get(customer_id)))


@group.command("create")
def create_customer(
    *,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    telephone: str | None = None,
) -> None:
    """Create a customer."""
    data = parse(
        CustomerCreate,
        {"first_name": first_name, "last_name": last_name, "email": email, "telephone": telephone},
    )
    show(CustomerRead, run(lambda db: CustomerService(db).create(data)))


@group.command("update")
def update_customer(
    customer_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    telephone: str | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: first_name, last_name, email, telephone. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a customer; what is not given stays as it is."""
    data = parse(
        CustomerUpdate,
        {"first_name": first_name, "last_name": last_name, "email": email, "telephone": telephone},
        clear=clear,
        empty={"first_name": None, "last_name": None, "email": None, "telephone": None},
    )
    show(CustomerRead, run(lambda db: CustomerService(db).update(customer_id, data)))


@group.command("delete")
def delete_customer(
    customer_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a customer."""
    run(lambda db: CustomerService(db).delete(customer_id))
