"""Commands on robots."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Role
from app.schemas.page import CursorPage
from app.schemas.robot import RobotCreate, RobotQuery, RobotRead
from app.services.robot import RobotService

group = typer.Typer(help="Robots.", no_args_is_help=True)


@group.command("list")
def list_robots(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of serial, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    serial: str | None = None,
    role: Annotated[
        Role | None, typer.Option(help="What the user is; nothing in particular if it is null.")
    ] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List robots."""
    query = parse_query(
        RobotQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "serial": serial,
            "role": role,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[RobotRead], run(lambda db: RobotService(db).search(query)))


@group.command("get")
def get_robot(serial: str) -> None:
    """Show a robot."""
    show(RobotRead, run(lambda db: RobotService(db).get(serial)))


@group.command("create")
def create_robot(
    *,
    serial: Annotated[str, typer.Option()],
) -> None:
    """Create a robot."""
    data = parse(RobotCreate, {"serial": serial})
    show(RobotRead, run(lambda db: RobotService(db).create(data)))


@group.command("delete")
def delete_robot(serial: str) -> None:
    """Delete a robot."""
    run(lambda db: RobotService(db).delete(serial))
