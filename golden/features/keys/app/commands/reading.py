"""Commands on readings."""

from datetime import datetime
from typing import Annotated

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
            help="By one of sensor, at, value, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    sensor: str | None = None,
    at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    value: float | None = None,
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
            "sensor": sensor,
            "at": at,
            "value": value,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ReadingRead], run(lambda db: ReadingService(db).search(query)))


@group.command("get")
def get_reading(sensor: str, at: datetime) -> None:
    """Show a reading."""
    show(ReadingRead, run(lambda db: ReadingService(db).get(sensor, at)))


@group.command("create")
def create_reading(
    *,
    sensor: Annotated[str, typer.Option()],
    at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    value: Annotated[float, typer.Option()],
) -> None:
    """Create a reading."""
    data = parse(ReadingCreate, {"sensor": sensor, "at": at, "value": value})
    show(ReadingRead, run(lambda db: ReadingService(db).create(data)))


@group.command("update")
def update_reading(
    sensor: str,
    at: datetime,
    *,
    value: float | None = None,
) -> None:
    """Change a reading; what is not given stays as it is."""
    data = parse(ReadingUpdate, {"value": value})
    show(ReadingRead, run(lambda db: ReadingService(db).update(sensor, at, data)))


@group.command("delete")
def delete_reading(sensor: str, at: datetime) -> None:
    """Delete a reading."""
    run(lambda db: ReadingService(db).delete(sensor, at))
