"""By dates below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.by_date import ByDateCreate, ByDateQuery, ByDateUpdate
from app.services.by_date import ByDateService
from tests.factories.by_date import build_by_date, make_by_date


async def test_get(db: Database) -> None:
    by_date = await make_by_date(db)
    assert await ByDateService(db).get(by_date.day) == by_date


async def test_search(db: Database) -> None:
    by_date = await make_by_date(db)
    page = await ByDateService(db).search(ByDateQuery())
    assert page.items == [by_date]


def test_page_size() -> None:
    assert ByDateQuery().limit == 20


async def test_update(db: Database) -> None:
    by_date = await make_by_date(db)
    change = ByDateUpdate.model_validate({"n": 2})
    changed = await ByDateService(db).update(by_date.day, change)
    assert changed != by_date
    assert await ByDateService(db).get(by_date.day) == changed


async def test_deleted(db: Database) -> None:
    by_date = await make_by_date(db)
    service = ByDateService(db)
    await service.delete(by_date.day)
    with pytest.raises(NotFoundError, match=r"^There is no by date "):
        await service.get(by_date.day)
    with pytest.raises(NotFoundError, match=r"^There is no by date "):
        await service.update(by_date.day, ByDateUpdate())
    change = ByDateUpdate.model_validate({"n": 2})
    with pytest.raises(NotFoundError, match=r"^There is no by date "):
        await service.update(by_date.day, change)
    with pytest.raises(NotFoundError, match=r"^There is no by date "):
        await service.delete(by_date.day)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    by_date = await make_by_date(db)
    body = ByDateCreate.model_validate(await build_by_date(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ByDateService(transaction)
            created = await service.create(body)
            assert await service.get(created.day) == created
            await service.delete(by_date.day)
            await service.get(by_date.day)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ByDateService(db).search(ByDateQuery())
    assert page.items == [by_date]
