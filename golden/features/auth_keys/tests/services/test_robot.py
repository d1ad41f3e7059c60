"""Robots below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.robot import RobotCreate, RobotQuery, RobotUpdate
from app.services.robot import RobotService
from tests.factories.robot import build_robot, make_robot


async def test_get(db: Database) -> None:
    robot = await make_robot(db)
    assert await RobotService(db).get(robot.serial) == robot


async def test_search(db: Database) -> None:
    robot = await make_robot(db)
    page = await RobotService(db).search(RobotQuery())
    assert page.items == [robot]


def test_page_size() -> None:
    assert RobotQuery().limit == 20


async def test_update(db: Database) -> None:
    robot = await make_robot(db)
    assert await RobotService(db).update(robot.serial, RobotUpdate()) == robot


async def test_deleted(db: Database) -> None:
    robot = await make_robot(db)
    service = RobotService(db)
    await service.delete(robot.serial)
    with pytest.raises(NotFoundError, match=r"^There is no robot "):
        await service.get(robot.serial)
    with pytest.raises(NotFoundError, match=r"^There is no robot "):
        await service.update(robot.serial, RobotUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no robot "):
        await service.delete(robot.serial)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    robot = await make_robot(db)
    body = RobotCreate.model_validate(await build_robot(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = RobotService(transaction)
            created = await service.create(body)
            assert await service.get(created.serial) == created
            await service.delete(robot.serial)
            await service.get(robot.serial)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await RobotService(db).search(RobotQuery())
    assert page.items == [robot]
