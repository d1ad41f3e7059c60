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
) -> None:
    """List tickets."""
    query = parse_query(TicketQuery, {"limit": limit, "cursor": cursor})
    show(CursorPage[TicketRead], run(lambda db: TicketService(db).search(query)))


@group.command("get")
def get_ticket(ticket_id: UUID) -> None:
    """Show a ticket."""
    show(TicketRead, run(lambda db: TicketService(db).get(ticket_id)))


@group.command("create")
def create_ticket(
    *,
    ticket_type: Annotated[str, typer.Option()],
    ticket_date: Annotated[str, typer.Option(metavar="DATE")],
    email: str | None = None,
    confirmation_code: Annotated[str, typer.Option()],
    event_id: UUID | None = None,
) -> None:
    """Create a ticket."""
    data = parse(
        TicketCreate,
        {
            "ticket_type": ticket_type,
            "ticket_date": ticket_date,
            "email": email,
            "confirmation_code": confirmation_code,
            "event_id": event_id,
        },
    )
    show(TicketRead, run(lambda db: TicketService(db).create(data)))


@group.command("update")
def update_ticket(
    ticket_id: UUID,
    *,
    ticket_type: str | None = None,
    ticket_date: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    email: str | None = None,
    confirmation_code: str | None = None,
    event_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: email, event_id. May be repeated.")
    ] = None,
) -> None:
    """Change a ticket; what is not given stays as it is."""
    data = parse(
        TicketUpdate,
        {
            "ticket_type": ticket_type,
            "ticket_date": ticket_date,
            "email": email,
            "confirmation_code": confirmation_code,
            "event_id": event_id,
        },
        clear=clear,
        empty={"email": None, "event_id": None},
    )
    show(TicketRead, run(lambda db: TicketService(db).update(ticket_id, data)))


@group.command("delete")
def delete_ticket(ticket_id: UUID) -> None:
    """Delete a ticket."""
    run(lambda db: TicketService(db).delete(ticket_id))
