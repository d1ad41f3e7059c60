"""Offices below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.office import OfficeCreate, OfficeQuery, OfficeUpdate
from app.services.office import OfficeService
from tests.factories.office import build_office, make_office


async def test_get(db: Database) -> None:
    office = await make_office(db)
    assert await OfficeService(db).get(office.id) == office


async def test_search(db: Database) -> None:
    office = await make_office(db)
    page = await OfficeService(db).search(OfficeQuery())
    assert page.items == [office]


def test_page_size() -> None:
    assert OfficeQuery().limit == 20


async def test_update(db: Database) -> None:
    office = await make_office(db)
    change = OfficeUpdate.model_validate({"name": "name-b"})
    changed = await OfficeService(db).update(office.id, change)
    assert changed != office
    assert await OfficeService(db).get(office.id) == changed


async def test_deleted(db: Database) -> None:
    office = await make_office(db)
    service = OfficeService(db)
    await service.delete(office.id)
    with pytest.raises(NotFoundError, match=r"^There is no office "):
        await service.get(office.id)
    with pytest.raises(NotFoundError, match=r"^There is no office "):
        await service.update(office.id, OfficeUpdate())
    change = OfficeUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no office "):
        await service.update(office.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no office "):
        await service.delete(office.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    office = await make_office(db)
    body = OfficeCreate.model_validate(await build_office(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = OfficeService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(office.id)
            await service.get(office.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await OfficeService(db).search(OfficeQuery())
    assert page.items == [office]
