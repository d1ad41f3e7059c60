"""Commands on rooms."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.room import RoomCreate, RoomQuery, RoomRead, RoomUpdate
from app.services.room import RoomService

group = typer.Typer(help="Rooms.", no_args_is_help=True)


@group.command("list")
def list_rooms(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, name, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    name: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List rooms."""
    query = parse_query(
        RoomQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "name": name,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[RoomRead], run(lambda db: RoomService(db).search(query)))


@group.command("get")
def get_room(room_id: UUID) -> None:
    """Show a room."""
    show(RoomRead, run(lambda db: RoomService(db).get(room_id)))


@group.command("create")
def create_room(
    *,
    name: Annotated[str, typer.Option()],
) -> None:
    """Create a room."""
    data = parse(RoomCreate, {"name": name})
    show(RoomRead, run(lambda db: RoomService(db).create(data)))


@group.command("update")
def update_room(
    room_id: UUID,
    *,
    name: str | None = None,
) -> None:
    """Change a room; what is not given stays as it is."""
    data = parse(RoomUpdate, {"name": name})
    show(RoomRead, run(lambda db: RoomService(db).update(room_id, data)))


@group.command("delete")
def delete_room(room_id: UUID) -> None:
    """Delete a room."""
    run(lambda db: RoomService(db).delete(room_id))
