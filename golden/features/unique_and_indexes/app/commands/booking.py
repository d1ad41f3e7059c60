"""Commands on bookings."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import State
from app.schemas.booking import BookingCreate, BookingQuery, BookingRead, BookingUpdate
from app.schemas.page import CursorPage
from app.services.booking import BookingService

group = typer.Typer(help="Bookings.", no_args_is_help=True)


@group.command("list")
def list_bookings(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, day, slot, guest, rank, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    slot: int | None = None,
    state: State | None = None,
    guest: str | None = None,
    rank: int | None = None,
    room_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List bookings."""
    query = parse_query(
        BookingQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "day": day,
            "slot": slot,
            "state": state,
            "guest": guest,
            "rank": rank,
            "room_id": room_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[BookingRead], run(lambda db: BookingService(db).search(query)))


@group.command("get")
def get_booking(booking_id: UUID) -> None:
    """Show a booking."""
    show(BookingRead, run(lambda db: BookingService(db).get(booking_id)))


@group.command("create")
def create_booking(
    *,
    day: Annotated[str, typer.Option(metavar="DATE")],
    slot: Annotated[int, typer.Option()],
    state: State | None = None,
    guest: Annotated[str, typer.Option()],
    rank: int | None = None,
    room_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a booking."""
    data = parse(
        BookingCreate,
        {
            "day": day,
            "slot": slot,
            "state": state,
            "guest": guest,
            "rank": rank,
            "room_id": room_id,
        },
    )
    show(BookingRead, run(lambda db: BookingService(db).create(data)))


@group.command("update")
def update_booking(
    booking_id: UUID,
    *,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    slot: int | None = None,
    state: State | None = None,
    guest: str | None = None,
    rank: int | None = None,
    room_id: UUID | None = None,
) -> None:
    """Change a booking; what is not given stays as it is."""
    data = parse(
        BookingUpdate,
        {
            "day": day,
            "slot": slot,
            "state": state,
            "guest": guest,
            "rank": rank,
            "room_id": room_id,
        },
    )
    show(BookingRead, run(lambda db: BookingService(db).update(booking_id, data)))


@group.command("delete")
def delete_booking(booking_id: UUID) -> None:
    """Delete a booking."""
    run(lambda db: BookingService(db).delete(booking_id))
