"""Countries below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.country import CountryCreate, CountryQuery, CountryUpdate
from app.services.country import CountryService
from tests.factories.country import build_country, make_country


async def test_get(db: Database) -> None:
    country = await make_country(db)
    assert await CountryService(db).get(country.code) == country


async def test_search(db: Database) -> None:
    country = await make_country(db)
    page = await CountryService(db).search(CountryQuery())
    assert page.items == [country]


def test_page_size() -> None:
    assert CountryQuery().limit == 20


async def test_update(db: Database) -> None:
    country = await make_country(db)
    change = CountryUpdate.model_validate({"name": "name-b"})
    changed = await CountryService(db).update(country.code, change)
    assert changed != country
    assert await CountryService(db).get(country.code) == changed


async def test_deleted(db: Database) -> None:
    country = await make_country(db)
    service = CountryService(db)
    await service.delete(country.code)
    with pytest.raises(NotFoundError, match=r"^There is no country "):
        await service.get(country.code)
    with pytest.raises(NotFoundError, match=r"^There is no country "):
        await service.update(country.code, CountryUpdate())
    change = CountryUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no country "):
        await service.update(country.code, change)
    with pytest.raises(NotFoundError, match=r"^There is no country "):
        await service.delete(country.code)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    country = await make_country(db)
    body = CountryCreate.model_validate(await build_country(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CountryService(transaction)
            created = await service.create(body)
            assert await service.get(created.code) == created
            await service.delete(country.code)
            await service.get(country.code)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CountryService(db).search(CountryQuery())
    assert page.items == [country]
