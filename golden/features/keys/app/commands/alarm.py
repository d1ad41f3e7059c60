"""Commands on alarms."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.alarm import AlarmCreate, AlarmQuery, AlarmRead, AlarmUpdate
from app.schemas.page import CursorPage
from app.services.alarm import AlarmService

group = typer.Typer(help="Alarms.", no_args_is_help=True)


@group.command("list")
def list_alarms(
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
    reading_sensor: str | None = None,
    reading_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List alarms."""
    query = parse_query(
        AlarmQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "reading_sensor": reading_sensor,
            "reading_at": reading_at,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[AlarmRead], run(lambda db: AlarmService(db).search(query)))


@group.command("get")
def get_alarm(alarm_id: UUID) -> None:
    """Show an alarm."""
    show(AlarmRead, run(lambda db: AlarmService(db).get(alarm_id)))


@group.command("create")
def create_alarm(
    *,
    label: Annotated[str, typer.Option()],
    reading_sensor: Annotated[str, typer.Option()],
    reading_at: Annotated[str, typer.Option(metavar="TIMESTAMP")],
) -> None:
    """Create an alarm."""
    data = parse(
        AlarmCreate, {"label": label, "reading_sensor": reading_sensor, "reading_at": reading_at}
    )
    show(AlarmRead, run(lambda db: AlarmService(db).create(data)))


@group.command("update")
def update_alarm(
    alarm_id: UUID,
    *,
    label: str | None = None,
    reading_sensor: str | None = None,
    reading_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """Change an alarm; what is not given stays as it is."""
    data = parse(
        AlarmUpdate, {"label": label, "reading_sensor": reading_sensor, "reading_at": reading_at}
    )
    show(AlarmRead, run(lambda db: AlarmService(db).update(alarm_id, data)))


@group.command("delete")
def delete_alarm(alarm_id: UUID) -> None:
    """Delete an alarm."""
    run(lambda db: AlarmService(db).delete(alarm_id))
