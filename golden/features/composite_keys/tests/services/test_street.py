"""Streets below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.street import StreetCreate, StreetQuery, StreetUpdate
from app.services.street import StreetService
from tests.factories.street import build_street, make_street


async def test_get(db: Database) -> None:
    street = await make_street(db)
    assert (
        await StreetService(db).get(
            street.city_region_country_code,
            street.city_region_number,
            street.city_name,
            street.position,
        )
        == street
    )


async def test_search(db: Database) -> None:
    street = await make_street(db)
    page = await StreetService(db).search(StreetQuery())
    assert page.items == [street]


def test_page_size() -> None:
    assert StreetQuery().limit == 20


async def test_update(db: Database) -> None:
    street = await make_street(db)
    change = StreetUpdate.model_validate({"name": "name-b"})
    changed = await StreetService(db).update(
        street.city_region_country_code,
        street.city_region_number,
        street.city_name,
        street.position,
        change,
    )
    assert changed != street
    assert (
        await StreetService(db).get(
            street.city_region_country_code,
            street.city_region_number,
            street.city_name,
            street.position,
        )
        == changed
    )


async def test_deleted(db: Database) -> None:
    street = await make_street(db)
    service = StreetService(db)
    await service.delete(
        street.city_region_country_code,
        street.city_region_number,
        street.city_name,
        street.position,
    )
    with pytest.raises(NotFoundError, match=r"^There is no street "):
        await service.get(
            street.city_region_country_code,
            street.city_region_number,
            street.city_name,
            street.position,
        )
    with pytest.raises(NotFoundError, match=r"^There is no street "):
        await service.update(
            street.city_region_country_code,
            street.city_region_number,
            street.city_name,
            street.position,
            StreetUpdate(),
        )
    change = StreetUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no street "):
        await service.update(
            street.city_region_country_code,
            street.city_region_number,
            street.city_name,
            street.position,
            change,
        )
    with pytest.raises(NotFoundError, match=r"^There is no street "):
        await service.delete(
            street.city_region_country_code,
            street.city_region_number,
            street.city_name,
            street.position,
        )


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    street = await make_street(db)
    body = StreetCreate.model_validate(await build_street(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = StreetService(transaction)
            created = await service.create(body)
            assert (
                await service.get(
                    created.city_region_country_code,
                    created.city_region_number,
                    created.city_name,
                    created.position,
                )
                == created
            )
            await service.delete(
                street.city_region_country_code,
                street.city_region_number,
                street.city_name,
                street.position,
            )
            await service.get(
                street.city_region_country_code,
                street.city_region_number,
                street.city_name,
                street.position,
            )

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await StreetService(db).search(StreetQuery())
    assert page.items == [street]
