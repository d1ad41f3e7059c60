"""Commands on readings."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.reading import ReadingCreate, ReadingQuery, ReadingRead, ReadingUpdate
from app.services.reading import ReadingService

group = typer.Typer(help="Readings.", no_args_is_help=True)


@group.command("list")
def list_readings(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, value, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    value: int | None = None,
    robot_serial: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List readings."""
    query = parse_query(
        ReadingQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "value": value,
            "robot_serial": robot_serial,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ReadingRead], run(lambda db: ReadingService(db).search(query)))


@group.command("get")
def get_reading(reading_id: UUID) -> None:
    """Show a reading."""
    show(ReadingRead, run(lambda db: ReadingService(db).get(reading_id)))


@group.command("create")
def create_reading(
    *,
    value: Annotated[int, typer.Option()],
    robot_serial: Annotated[str, typer.Option()],
) -> None:
    """Create a reading."""
    data = parse(ReadingCreate, {"value": value, "robot_serial": robot_serial})
    show(ReadingRead, run(lambda db: ReadingService(db).create(data)))


@group.command("update")
def update_reading(
    reading_id: UUID,
    *,
    value: int | None = None,
    robot_serial: str | None = None,
) -> None:
    """Change a reading; what is not given stays as it is."""
    data = parse(ReadingUpdate, {"value": value, "robot_serial": robot_serial})
    show(ReadingRead, run(lambda db: ReadingService(db).update(reading_id, data)))


@group.command("delete")
def delete_reading(reading_id: UUID) -> None:
    """Delete a reading."""
    run(lambda db: ReadingService(db).delete(reading_id))
