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
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    user_id: UUID | None = None,
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
            "user_id": user_id,
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
    name: Annotated[str, typer.Option()],
    user_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a customer."""
    data = parse(CustomerCreate, {"name": name, "user_id": user_id})
    show(CustomerRead, run(lambda db: CustomerService(db).create(data)))


@group.command("update")
def update_customer(
    customer_id: UUID,
    *,
    name: str | None = None,
    user_id: UUID | None = None,
) -> None:
    """Change a customer; what is not given stays as it is."""
    data = parse(CustomerUpdate, {"name": name, "user_id": user_id})
    show(CustomerRead, run(lambda db: CustomerService(db).update(customer_id, data)))


@group.command("delete")
def delete_customer(customer_id: UUID) -> None:
    """Delete a customer."""
    run(lambda db: CustomerService(db).delete(customer_id))
