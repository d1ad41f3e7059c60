"""Readers below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.reader import ReaderCreate, ReaderQuery, ReaderUpdate
from app.services.reader import ReaderService
from tests.factories.reader import build_reader, make_reader


async def test_get(db: Database) -> None:
    reader = await make_reader(db)
    assert await ReaderService(db).get(reader.id) == reader


async def test_search(db: Database) -> None:
    reader = await make_reader(db)
    page = await ReaderService(db).search(ReaderQuery())
    assert page.items == [reader]


def test_page_size() -> None:
    assert ReaderQuery().limit == 20


async def test_update(db: Database) -> None:
    reader = await make_reader(db)
    change = ReaderUpdate.model_validate({"name": "name-b"})
    changed = await ReaderService(db).update(reader.id, change)
    assert changed != reader
    assert await ReaderService(db).get(reader.id) == changed


async def test_deleted(db: Database) -> None:
    reader = await make_reader(db)
    service = ReaderService(db)
    await service.delete(reader.id)
    with pytest.raises(NotFoundError, match=r"^There is no reader "):
        await service.get(reader.id)
    with pytest.raises(NotFoundError, match=r"^There is no reader "):
        await service.update(reader.id, ReaderUpdate())
    change = ReaderUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no reader "):
        await service.update(reader.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no reader "):
        await service.delete(reader.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    reader = await make_reader(db)
    body = ReaderCreate.model_validate(await build_reader(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ReaderService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(reader.id)
            await service.get(reader.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ReaderService(db).search(ReaderQuery())
    assert page.items == [reader]
