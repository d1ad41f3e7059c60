"""Regions below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.region import RegionCreate, RegionQuery, RegionUpdate
from app.services.region import RegionService
from tests.factories.region import build_region, make_region


async def test_get(db: Database) -> None:
    region = await make_region(db)
    assert await RegionService(db).get(region.country_code, region.number) == region


async def test_search(db: Database) -> None:
    region = await make_region(db)
    page = await RegionService(db).search(RegionQuery())
    assert page.items == [region]


def test_page_size() -> None:
    assert RegionQuery().limit == 20


async def test_update(db: Database) -> None:
    region = await make_region(db)
    change = RegionUpdate.model_validate({"name": "name-b"})
    changed = await RegionService(db).update(region.country_code, region.number, change)
    assert changed != region
    assert await RegionService(db).get(region.country_code, region.number) == changed


async def test_deleted(db: Database) -> None:
    region = await make_region(db)
    service = RegionService(db)
    await service.delete(region.country_code, region.number)
    with pytest.raises(NotFoundError, match=r"^There is no region "):
        await service.get(region.country_code, region.number)
    with pytest.raises(NotFoundError, match=r"^There is no region "):
        await service.update(region.country_code, region.number, RegionUpdate())
    change = RegionUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no region "):
        await service.update(region.country_code, region.number, change)
    with pytest.raises(NotFoundError, match=r"^There is no region "):
        await service.delete(region.country_code, region.number)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    region = await make_region(db)
    body = RegionCreate.model_validate(await build_region(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = RegionService(transaction)
            created = await service.create(body)
            assert await service.get(created.country_code, created.number) == created
            await service.delete(region.country_code, region.number)
            await service.get(region.country_code, region.number)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await RegionService(db).search(RegionQuery())
    assert page.items == [region]
