"""Commands on robots."""

from typing import Any

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.robot import build_robot, make_robot


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_robot(db)
    created = shown(await invoke("robots", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("robots", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    robot = await make_robot(db)
    assert shown(await invoke("robots", "list", "--limit", "1"))["items"] == [as_json(robot)]


async def test_get(invoke: Invoke, db: Database) -> None:
    robot = await make_robot(db)
    assert shown(await invoke("robots", "get", str(robot.id))) == as_json(robot)


async def test_update(invoke: Invoke, db: Database) -> None:
    robot = await make_robot(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("robots", "update", str(robot.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("robots", "get", str(robot.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    robot = await make_robot(db)
    result = await invoke("robots", "delete", str(robot.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "robot" in failed(await invoke("robots", command, str(robot.id)), 1)


REBOOT_INPUT: dict[str, Any] = {"hard": False}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_reboot(invoke: Invoke, db: Database) -> None:
    robot = await make_robot(db)
    body = REBOOT_INPUT
    result = await invoke("robots", "reboot", str(robot.id), *options(body))
    assert "not written" in failed(result, 1)
