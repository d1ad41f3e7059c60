"""Commands on robots."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.robot import build_robot, make_robot


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_robot(db)
    created = shown(await invoke("robots", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("robots", "get", str(created["serial"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_robot(db) | {"serial": "xx"}
    result = await invoke("robots", "create", *options(body))
    assert "--serial" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    robot = await make_robot(db)
    assert shown(await invoke("robots", "list", "--limit", "1"))["items"] == [as_json(robot)]


async def test_get(invoke: Invoke, db: Database) -> None:
    robot = await make_robot(db)
    assert shown(await invoke("robots", "get", robot.serial)) == as_json(robot)


async def test_delete(invoke: Invoke, db: Database) -> None:
    robot = await make_robot(db)
    result = await invoke("robots", "delete", robot.serial)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "robot" in failed(await invoke("robots", command, robot.serial), 1)
