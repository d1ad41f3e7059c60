"""Alarms below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.alarm import AlarmCreate, AlarmQuery, AlarmUpdate
from app.services.alarm import AlarmService
from tests.factories.alarm import build_alarm, make_alarm


async def test_get(db: Database) -> None:
    alarm = await make_alarm(db)
    assert await AlarmService(db).get(alarm.id) == alarm


async def test_search(db: Database) -> None:
    alarm = await make_alarm(db)
    page = await AlarmService(db).search(AlarmQuery())
    assert page.items == [alarm]


def test_page_size() -> None:
    assert AlarmQuery().limit == 20


async def test_update(db: Database) -> None:
    alarm = await make_alarm(db)
    change = AlarmUpdate.model_validate({"label": "label-b"})
    changed = await AlarmService(db).update(alarm.id, change)
    assert changed != alarm
    assert await AlarmService(db).get(alarm.id) == changed


async def test_deleted(db: Database) -> None:
    alarm = await make_alarm(db)
    service = AlarmService(db)
    await service.delete(alarm.id)
    with pytest.raises(NotFoundError, match=r"^There is no alarm "):
        await service.get(alarm.id)
    with pytest.raises(NotFoundError, match=r"^There is no alarm "):
        await service.update(alarm.id, AlarmUpdate())
    change = AlarmUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no alarm "):
        await service.update(alarm.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no alarm "):
        await service.delete(alarm.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    alarm = await make_alarm(db)
    body = AlarmCreate.model_validate(await build_alarm(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = AlarmService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(alarm.id)
            await service.get(alarm.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await AlarmService(db).search(AlarmQuery())
    assert page.items == [alarm]
