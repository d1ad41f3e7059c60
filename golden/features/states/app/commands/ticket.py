"""Commands on tickets."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Color
from app.schemas.page import CursorPage
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead, TicketSellInput, TicketUpdate
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
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    color: Color | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List tickets."""
    query = parse_query(
        TicketQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "id": id_,
            "color": color,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[TicketRead], run(lambda db: TicketService(db).search(query)))


@group.command("get")
def get_ticket(ticket_id: UUID) -> None:
    """Show a ticket."""
    show(TicketRead, run(lambda db: TicketService(db).get(ticket_id)))


@group.command("create")
def create_ticket(
    *,
    seat_ids: list[UUID] | None = None,
) -> None:
    """Create a ticket."""
    data = parse(TicketCreate, {"seat_ids": seat_ids})
    show(TicketRead, run(lambda db: TicketService(db).create(data)))


@group.command("update")
def update_ticket(
    ticket_id: UUID,
    *,
    seat_ids: list[UUID] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: seat_ids. May be repeated.")
    ] = None,
) -> None:
    """Change a ticket; what is not given stays as it is."""
    data = parse(TicketUpdate, {"seat_ids": seat_ids}, clear=clear, empty={"seat_ids": []})
    show(TicketRead, run(lambda db: TicketService(db).update(ticket_id, data)))


@group.command("delete")
def delete_ticket(ticket_id: UUID) -> None:
    """Delete a ticket."""
    run(lambda db: TicketService(db).delete(ticket_id))


@group.command("sell")
def sell_ticket(
    ticket_id: UUID,
    *,
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
) -> None:
    """Take a ticket from red to green."""
    data = parse(TicketSellInput, {"price": price})
    show(TicketRead, run(lambda db: TicketService(db).sell(ticket_id, data)))


@group.command("take-back")
def take_back_ticket(ticket_id: UUID) -> None:
    """Take a ticket from green to red."""
    show(TicketRead, run(lambda db: TicketService(db).take_back(ticket_id)))


@group.command("restore")
def restore_ticket(ticket_id: UUID) -> None:
    """Restore a ticket that was deleted."""
    show(TicketRead, run(lambda db: TicketService(db).restore(ticket_id)))
