"""Cities below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.city import CityCreate, CityQuery, CityUpdate
from app.services.city import CityService
from tests.factories.city import build_city, make_city


async def test_get(db: Database) -> None:
    city = await make_city(db)
    assert (
        await CityService(db).get(city.region_country_code, city.region_number, city.name) == city
    )


async def test_search(db: Database) -> None:
    city = await make_city(db)
    page = await CityService(db).search(CityQuery())
    assert page.items == [city]


def test_page_size() -> None:
    assert CityQuery().limit == 20


async def test_update(db: Database) -> None:
    city = await make_city(db)
    change = CityUpdate.model_validate({"founded_on": "2030-01-02"})
    changed = await CityService(db).update(
        city.region_country_code, city.region_number, city.name, change
    )
    assert changed != city
    assert (
        await CityService(db).get(city.region_country_code, city.region_number, city.name)
        == changed
    )


async def test_deleted(db: Database) -> None:
    city = await make_city(db)
    service = CityService(db)
    await service.delete(city.region_country_code, city.region_number, city.name)
    with pytest.raises(NotFoundError, match=r"^There is no city "):
        await service.get(city.region_country_code, city.region_number, city.name)
    with pytest.raises(NotFoundError, match=r"^There is no city "):
        await service.update(city.region_country_code, city.region_number, city.name, CityUpdate())
    change = CityUpdate.model_validate({"founded_on": "2030-01-02"})
    with pytest.raises(NotFoundError, match=r"^There is no city "):
        await service.update(city.region_country_code, city.region_number, city.name, change)
    with pytest.raises(NotFoundError, match=r"^There is no city "):
        await service.delete(city.region_country_code, city.region_number, city.name)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    city = await make_city(db)
    body = CityCreate.model_validate(await build_city(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CityService(transaction)
            created = await service.create(body)
            assert (
                await service.get(created.region_country_code, created.region_number, created.name)
                == created
            )
            await service.delete(city.region_country_code, city.region_number, city.name)
            await service.get(city.region_country_code, city.region_number, city.name)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CityService(db).search(CityQuery())
    assert page.items == [city]
