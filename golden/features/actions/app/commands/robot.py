"""Commands on robots."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.robot import RobotCreate, RobotQuery, RobotRead, RobotRebootInput, RobotUpdate
from app.services.robot import RobotService

group = typer.Typer(help="Robots.", no_args_is_help=True)


@group.command("list")
def list_robots(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
) -> None:
    """List robots."""
    query = parse_query(RobotQuery, {"limit": limit, "cursor": cursor})
    show(CursorPage[RobotRead], run(lambda db: RobotService(db).search(query)))


@group.command("get")
def get_robot(robot_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a robot."""
    show(RobotRead, run(lambda db: RobotService(db).get(robot_id)))


@group.command("create")
def create_robot(
    *,
    name: Annotated[str, typer.Option()],
) -> None:
    """Create a robot."""
    data = parse(RobotCreate, {"name": name})
    show(RobotRead, run(lambda db: RobotService(db).create(data)))


@group.command("update")
def update_robot(
    robot_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    name: str | None = None,
) -> None:
    """Change a robot; what is not given stays as it is."""
    data = parse(RobotUpdate, {"name": name})
    show(RobotRead, run(lambda db: RobotService(db).update(robot_id, data)))


@group.command("delete")
def delete_robot(robot_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a robot."""
    run(lambda db: RobotService(db).delete(robot_id))


@group.command("reboot")
def reboot_robot(
    robot_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    hard: Annotated[bool, typer.Option()],
) -> None:
    """Run the action `reboot` on a robot.

    Turns it off and on.
    """
    data = parse(RobotRebootInput, {"hard": hard})
    run(lambda db: RobotService(db).reboot(robot_id, data))
