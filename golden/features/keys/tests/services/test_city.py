"""Cities below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.city import CityCreate, CityQuery, CityUpdate
from app.services.city import CityService
from tests.factories.city import build_city, make_city


async def test_get(db: Database) -> None:
    city = await make_city(db)
    assert await CityService(db).get(city.id) == city


async def test_search(db: Database) -> None:
    city = await make_city(db)
    page = await CityService(db).search(CityQuery())
    assert page.items == [city]


def test_page_size() -> None:
    assert CityQuery().limit == 20


async def test_update(db: Database) -> None:
    city = await make_city(db)
    change = CityUpdate.model_validate({"label": "label-b"})
    changed = await CityService(db).update(city.id, change)
    assert changed != city
    assert await CityService(db).get(city.id) == changed


async def test_deleted(db: Database) -> None:
    city = await make_city(db)
    service = CityService(db)
    await service.delete(city.id)
    with pytest.raises(NotFoundError, match=r"^There is no city "):
        await service.get(city.id)
    with pytest.raises(NotFoundError, match=r"^There is no city "):
        await service.update(city.id, CityUpdate())
    change = CityUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no city "):
        await service.update(city.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no city "):
        await service.delete(city.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    city = await make_city(db)
    body = CityCreate.model_validate(await build_city(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CityService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(city.id)
            await service.get(city.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CityService(db).search(CityQuery())
    assert page.items == [city]
