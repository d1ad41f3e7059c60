"""Commands on tickets."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead, TicketUpdate
from app.services.ticket import TicketService

group = typer.Typer(help="Tickets.", no_args_is_help=True)


@group.command("list")
def list_tickets(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, stock, price; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    stock: int | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
) -> None:
    """List tickets."""
    query = parse_query(
        TicketQuery,
        {"limit": limit, "cursor": cursor, "sort": sort, "id": id_, "stock": stock, "price": price},
    )
    show(CursorPage[TicketRead], run(lambda db: TicketService(db).search(query)))


@group.command("get")
def get_ticket(ticket_id: UUID) -> None:
    """Show a ticket."""
    show(TicketRead, run(lambda db: TicketService(db).get(ticket_id)))


@group.command("create")
def create_ticket(
    *,
    stock: int | None = None,
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
) -> None:
    """Create a ticket."""
    data = parse(TicketCreate, {"stock": stock, "price": price})
    show(TicketRead, run(lambda db: TicketService(db).create(data)))


@group.command("update")
def update_ticket(
    ticket_id: UUID,
    *,
    stock: int | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
) -> None:
    """Change a ticket; what is not given stays as it is."""
    data = parse(TicketUpdate, {"stock": stock, "price": price})
    show(TicketRead, run(lambda db: TicketService(db).update(ticket_id, data)))


@group.command("delete")
def delete_ticket(ticket_id: UUID) -> None:
    """Delete a ticket."""
    run(lambda db: TicketService(db).delete(ticket_id))
