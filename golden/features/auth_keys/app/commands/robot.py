"""Commands on robots."""

from typing import Annotated

import typer

from app.auth.users import set_role
from app.commands.runner import parse, parse_query, run, show
from app.db.session import Queries
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
    role: Annotated[Role | None, typer.Option(help="What the user is.")] = None,
) -> None:
    """Create a robot."""
    data = parse(RobotCreate, {"serial": serial})
    show(RobotRead, run(lambda db: _create(db, data, role)))


@group.command("delete")
def delete_robot(serial: str) -> None:
    """Delete a robot."""
    run(lambda db: RobotService(db).delete(serial))


@group.command("set-role")
def set_role_of_robot(
    serial: str, role: Annotated[Role | None, typer.Argument(help="None: no role.")] = None
) -> None:
    """Say what a robot is; tokens know it when they are next refreshed."""
    run(lambda db: set_role(db, serial, role))


async def _create(db: Queries, data: RobotCreate, role: Role | None) -> RobotRead:
    async with db.transaction() as tx:
        created = await RobotService(tx).create(data)
        if role is None:
            return created
        await set_role(tx, created.serial, role)
        return await RobotService(tx).get(created.serial)
