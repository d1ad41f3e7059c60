"""Drawers below HTTP."""

from typing import Any
from uuid import UUID

import pytest

from app.db.session import Database
from app.errors import NotFoundError, NotImplementedActionError
from app.schemas.drawer import DrawerCreate, DrawerMeasureInput, DrawerQuery, DrawerUpdate
from app.services.drawer import DrawerService
from tests.factories.cabinet import make_cabinet
from tests.factories.drawer import build_drawer, make_drawer


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of cabinet to which the drawers belong."""
    cabinet = await make_cabinet(db)
    return (cabinet.id,)


async def test_get(db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    assert await DrawerService(db).get(*owner, drawer.code) == drawer


async def test_search(db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    page = await DrawerService(db).search(*owner, DrawerQuery())
    assert page.items == [drawer]


def test_page_size() -> None:
    assert DrawerQuery().limit == 20


async def test_update(db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    change = DrawerUpdate.model_validate({"depth": 2})
    changed = await DrawerService(db).update(*owner, drawer.code, change)
    assert changed != drawer
    assert await DrawerService(db).get(*owner, drawer.code) == changed


async def test_deleted(db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    service = DrawerService(db)
    await service.delete(*owner, drawer.code)
    with pytest.raises(NotFoundError, match=r"^There is no drawer "):
        await service.get(*owner, drawer.code)
    with pytest.raises(NotFoundError, match=r"^There is no drawer "):
        await service.update(*owner, drawer.code, DrawerUpdate())
    change = DrawerUpdate.model_validate({"depth": 2})
    with pytest.raises(NotFoundError, match=r"^There is no drawer "):
        await service.update(*owner, drawer.code, change)
    with pytest.raises(NotFoundError, match=r"^There is no drawer "):
        await service.delete(*owner, drawer.code)


async def test_part_of_a_transaction_that_fails(db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    body = DrawerCreate.model_validate(await build_drawer(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = DrawerService(transaction)
            created = await service.create(*owner, body)
            assert await service.get(*owner, created.code) == created
            await service.delete(*owner, drawer.code)
            await service.get(*owner, drawer.code)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await DrawerService(db).search(*owner, DrawerQuery())
    assert page.items == [drawer]


MEASURE_INPUT: dict[str, Any] = {"unit": "unit-a"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_measure(db: Database, owner: tuple[UUID]) -> None:
    with pytest.raises(NotImplementedActionError):
        await DrawerService(db).measure(*owner, DrawerMeasureInput.model_validate(MEASURE_INPUT))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_empty(db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    with pytest.raises(NotImplementedActionError):
        await DrawerService(db).empty(*owner, drawer.code)
