"""Readings below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.reading import ReadingCreate, ReadingQuery, ReadingUpdate
from app.services.reading import ReadingService
from tests.factories.reading import build_reading, make_reading


async def test_get(db: Database) -> None:
    reading = await make_reading(db)
    assert await ReadingService(db).get(reading.id) == reading


async def test_search(db: Database) -> None:
    reading = await make_reading(db)
    page = await ReadingService(db).search(ReadingQuery())
    assert page.items == [reading]


def test_page_size() -> None:
    assert ReadingQuery().limit == 20


async def test_update(db: Database) -> None:
    reading = await make_reading(db)
    change = ReadingUpdate.model_validate({"value": 2})
    changed = await ReadingService(db).update(reading.id, change)
    assert changed != reading
    assert await ReadingService(db).get(reading.id) == changed


async def test_deleted(db: Database) -> None:
    reading = await make_reading(db)
    service = ReadingService(db)
    await service.delete(reading.id)
    with pytest.raises(NotFoundError, match=r"^There is no reading "):
        await service.get(reading.id)
    with pytest.raises(NotFoundError, match=r"^There is no reading "):
        await service.update(reading.id, ReadingUpdate())
    change = ReadingUpdate.model_validate({"value": 2})
    with pytest.raises(NotFoundError, match=r"^There is no reading "):
        await service.update(reading.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no reading "):
        await service.delete(reading.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    reading = await make_reading(db)
    body = ReadingCreate.model_validate(await build_reading(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ReadingService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(reading.id)
            await service.get(reading.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ReadingService(db).search(ReadingQuery())
    assert page.items == [reading]
