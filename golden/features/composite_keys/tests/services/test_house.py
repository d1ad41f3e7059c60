"""Houses below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.house import HouseCreate, HouseQuery, HouseUpdate
from app.services.house import HouseService
from tests.factories.house import build_house, make_house


async def test_get(db: Database) -> None:
    house = await make_house(db)
    assert await HouseService(db).get(house.id) == house


async def test_search(db: Database) -> None:
    house = await make_house(db)
    page = await HouseService(db).search(HouseQuery())
    assert page.items == [house]


def test_page_size() -> None:
    assert HouseQuery().limit == 20


async def test_update(db: Database) -> None:
    house = await make_house(db)
    change = HouseUpdate.model_validate({"label": "label-b"})
    changed = await HouseService(db).update(house.id, change)
    assert changed != house
    assert await HouseService(db).get(house.id) == changed


async def test_deleted(db: Database) -> None:
    house = await make_house(db)
    service = HouseService(db)
    await service.delete(house.id)
    with pytest.raises(NotFoundError, match=r"^There is no house "):
        await service.get(house.id)
    with pytest.raises(NotFoundError, match=r"^There is no house "):
        await service.update(house.id, HouseUpdate())
    change = HouseUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no house "):
        await service.update(house.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no house "):
        await service.delete(house.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    house = await make_house(db)
    body = HouseCreate.model_validate(await build_house(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = HouseService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(house.id)
            await service.get(house.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await HouseService(db).search(HouseQuery())
    assert page.items == [house]
