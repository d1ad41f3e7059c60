"""Countries below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.country import CountryCreate, CountryQuery, CountryUpdate
from app.services.country import CountryService
from tests.factories.country import build_country, make_country


async def test_get(db: Database) -> None:
    country = await make_country(db)
    assert await CountryService(db).get(country.id) == country


async def test_search(db: Database) -> None:
    country = await make_country(db)
    page = await CountryService(db).search(CountryQuery())
    assert page.items == [country]


def test_page_size() -> None:
    assert CountryQuery().limit == 20


async def test_update(db: Database) -> None:
    country = await make_country(db)
    change = CountryUpdate.model_validate({"name": "name-b"})
    changed = await CountryService(db).update(country.id, change)
    assert changed != country
    assert await CountryService(db).get(country.id) == changed


async def test_deleted(db: Database) -> None:
    country = await make_country(db)
    service = CountryService(db)
    await service.delete(country.id)
    with pytest.raises(NotFoundError, match=r"^There is no country "):
        await service.get(country.id)
    with pytest.raises(NotFoundError, match=r"^There is no country "):
        await service.update(country.id, CountryUpdate())
    change = CountryUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no country "):
        await service.update(country.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no country "):
        await service.delete(country.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    country = await make_country(db)
    body = CountryCreate.model_validate(await build_country(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CountryService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(country.id)
            await service.get(country.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CountryService(db).search(CountryQuery())
    assert page.items == [country]
