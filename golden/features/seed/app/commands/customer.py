"""Commands on customers."""

from typing import Annotated
from uuid import UUID

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
        str | None,
        typer.Option(
            help="By one of id, score, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    email: str | None = None,
    born_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    score: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    country_code: str | None = None,
    referrer_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List customers."""
    query = parse_query(
        CustomerQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "email": email,
            "born_on": born_on,
            "score": score,
            "country_code": country_code,
            "referrer_id": referrer_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[CustomerRead], run(lambda db: CustomerService(db).search(query)))


@group.command("get")
def get_customer(customer_id: UUID) -> None:
    """Show a customer."""
    show(CustomerRead, run(lambda db: CustomerService(db).get(customer_id)))


@group.command("create")
def create_customer(
    *,
    email: Annotated[str, typer.Option()],
    name: Annotated[str, typer.Option()],
    password: str | None = None,
    home: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    born_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    score: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    country_code: Annotated[str, typer.Option()],
    referrer_id: UUID | None = None,
) -> None:
    """Create a customer."""
    data = parse(
        CustomerCreate,
        {
            "email": email,
            "name": name,
            "password": password,
            "home": home,
            "born_on": born_on,
            "score": score,
            "country_code": country_code,
            "referrer_id": referrer_id,
        },
        json=["home"],
    )
    show(CustomerRead, run(lambda db: CustomerService(db).create(data)))


@group.command("update")
def update_customer(
    customer_id: UUID,
    *,
    email: str | None = None,
    name: str | None = None,
    password: str | None = None,
    home: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    born_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    score: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    country_code: str | None = None,
    referrer_id: UUID | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: password, home, born_on, referrer_id. May be repeated."),
    ] = None,
) -> None:
    """Change a customer; what is not given stays as it is."""
    data = parse(
        CustomerUpdate,
        {
            "email": email,
            "name": name,
            "password": password,
            "home": home,
            "born_on": born_on,
            "score": score,
            "country_code": country_code,
            "referrer_id": referrer_id,
        },
        json=["home"],
        clear=clear,
        empty={"password": None, "home": None, "born_on": None, "referrer_id": None},
    )
    show(CustomerRead, run(lambda db: CustomerService(db).update(customer_id, data)))


@group.command("delete")
def delete_customer(customer_id: UUID) -> None:
    """Delete a customer."""
    run(lambda db: CustomerService(db).delete(customer_id))
