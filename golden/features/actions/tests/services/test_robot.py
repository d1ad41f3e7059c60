"""Robots below HTTP."""

from typing import Any

import pytest

from app.db.session import Database
from app.errors import NotFoundError, NotImplementedActionError
from app.schemas.robot import RobotCreate, RobotQuery, RobotRebootInput, RobotUpdate
from app.services.robot import RobotService
from tests.factories.robot import build_robot, make_robot


async def test_get(db: Database) -> None:
    robot = await make_robot(db)
    assert await RobotService(db).get(robot.id) == robot


async def test_search(db: Database) -> None:
    robot = await make_robot(db)
    page = await RobotService(db).search(RobotQuery())
    assert page.items == [robot]


def test_page_size() -> None:
    assert RobotQuery().limit == 20


async def test_update(db: Database) -> None:
    robot = await make_robot(db)
    change = RobotUpdate.model_validate({"name": "name-b"})
    changed = await RobotService(db).update(robot.id, change)
    assert changed != robot
    assert await RobotService(db).get(robot.id) == changed


async def test_deleted(db: Database) -> None:
    robot = await make_robot(db)
    service = RobotService(db)
    await service.delete(robot.id)
    with pytest.raises(NotFoundError, match=r"^There is no robot "):
        await service.get(robot.id)
    with pytest.raises(NotFoundError, match=r"^There is no robot "):
        await service.update(robot.id, RobotUpdate())
    change = RobotUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no robot "):
        await service.update(robot.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no robot "):
        await service.delete(robot.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    robot = await make_robot(db)
    body = RobotCreate.model_validate(await build_robot(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = RobotService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(robot.id)
            await service.get(robot.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await RobotService(db).search(RobotQuery())
    assert page.items == [robot]


REBOOT_INPUT: dict[str, Any] = {"hard": False}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_reboot(db: Database) -> None:
    robot = await make_robot(db)
    with pytest.raises(NotImplementedActionError):
        await RobotService(db).reboot(robot.id, RobotRebootInput.model_validate(REBOOT_INPUT))
