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
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    member_id: UUID | None = None,
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
            "member_id": member_id,
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
    title: Annotated[str, typer.Option()],
    labels: list[str] | None = None,
    payload: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    member_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a ticket."""
    data = parse(
        TicketCreate,
        {"title": title, "labels": labels or [], "payload": payload, "member_id": member_id},
        json=["payload"],
    )
    show(TicketRead, run(lambda db: TicketService(db).create(data)))


@group.command("update")
def update_ticket(
    ticket_id: UUID,
    *,
    title: str | None = None,
    labels: list[str] | None = None,
    payload: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    member_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: payload, labels. May be repeated.")
    ] = None,
) -> None:
    """Change a ticket; what is not given stays as it is."""
    data = parse(
        TicketUpdate,
        {"title": title, "labels": labels, "payload": payload, "member_id": member_id},
        json=["payload"],
        clear=clear,
        empty={"payload": None, "labels": []},
    )
    show(TicketRead, run(lambda db: TicketService(db).update(ticket_id, data)))


@group.command("delete")
def delete_ticket(ticket_id: UUID) -> None:
    """Delete a ticket."""
    run(lambda db: TicketService(db).delete(ticket_id))


@group.command("restore")
def restore_ticket(ticket_id: UUID) -> None:
    """Restore a ticket that was deleted."""
    show(TicketRead, run(lambda db: TicketService(db).restore(ticket_id)))
