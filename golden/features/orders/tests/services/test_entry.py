"""Entries below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.entry import EntryCreate, EntryQuery, EntryUpdate
from app.services.entry import EntryService
from tests.factories.entry import build_entry, make_entry


async def test_get(db: Database) -> None:
    entry = await make_entry(db)
    assert await EntryService(db).get(entry.id) == entry


async def test_search(db: Database) -> None:
    entry = await make_entry(db)
    page = await EntryService(db).search(EntryQuery())
    assert page.items == [entry]


def test_page_size() -> None:
    assert EntryQuery().limit == 3


async def test_update(db: Database) -> None:
    entry = await make_entry(db)
    change = EntryUpdate.model_validate({"rank": 2})
    changed = await EntryService(db).update(entry.id, change)
    assert changed != entry
    assert await EntryService(db).get(entry.id) == changed


async def test_deleted(db: Database) -> None:
    entry = await make_entry(db)
    service = EntryService(db)
    await service.delete(entry.id)
    with pytest.raises(NotFoundError, match=r"^There is no entry "):
        await service.get(entry.id)
    with pytest.raises(NotFoundError, match=r"^There is no entry "):
        await service.update(entry.id, EntryUpdate())
    change = EntryUpdate.model_validate({"rank": 2})
    with pytest.raises(NotFoundError, match=r"^There is no entry "):
        await service.update(entry.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no entry "):
        await service.delete(entry.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    entry = await make_entry(db)
    body = EntryCreate.model_validate(await build_entry(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = EntryService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(entry.id)
            await service.get(entry.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await EntryService(db).search(EntryQuery())
    assert page.items == [entry]
