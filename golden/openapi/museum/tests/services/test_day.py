"""Days below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.day import DayCreate, DayQuery, DayUpdate
from app.services.day import DayService
from tests.factories.day import build_day, make_day


async def test_get(db: Database) -> None:
    day = await make_day(db)
    assert await DayService(db).get(day.date_) == day


async def test_search(db: Database) -> None:
    day = await make_day(db)
    page = await DayService(db).search(DayQuery())
    assert page.items == [day]


def test_page_size() -> None:
    assert DayQuery().limit == 20


async def test_update(db: Database) -> None:
    day = await make_day(db)
    change = DayUpdate.model_validate({"time_open": "b"})
    changed = await DayService(db).update(day.date_, change)
    assert changed != day
    assert await DayService(db).get(day.date_) == changed


async def test_deleted(db: Database) -> None:
    day = await make_day(db)
    service = DayService(db)
    await service.delete(day.date_)
    with pytest.raises(NotFoundError, match=r"^There is no day "):
        await service.get(day.date_)
    with pytest.raises(NotFoundError, match=r"^There is no day "):
        await service.update(day.date_, DayUpdate())
    change = DayUpdate.model_validate({"time_open": "b"})
    with pytest.raises(NotFoundError, match=r"^There is no day "):
        await service.update(day.date_, change)
    with pytest.raises(NotFoundError, match=r"^There is no day "):
        await service.delete(day.date_)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    day = await make_day(db)
    body = DayCreate.model_validate(await build_day(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = DayService(transaction)
            created = await service.create(body)
            assert await service.get(created.date_) == created
            await service.delete(day.date_)
            await service.get(day.date_)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await DayService(db).search(DayQuery())
    assert page.items == [day]
