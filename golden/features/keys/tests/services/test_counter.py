"""Counters below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.counter import CounterCreate, CounterQuery, CounterUpdate
from app.services.counter import CounterService
from tests.factories.counter import build_counter, make_counter


async def test_get(db: Database) -> None:
    counter = await make_counter(db)
    assert await CounterService(db).get(counter.id) == counter


async def test_search(db: Database) -> None:
    counter = await make_counter(db)
    page = await CounterService(db).search(CounterQuery())
    assert page.items == [counter]


def test_page_size() -> None:
    assert CounterQuery().limit == 20


async def test_update(db: Database) -> None:
    counter = await make_counter(db)
    change = CounterUpdate.model_validate({"label": "label-b"})
    changed = await CounterService(db).update(counter.id, change)
    assert changed != counter
    assert await CounterService(db).get(counter.id) == changed


async def test_deleted(db: Database) -> None:
    counter = await make_counter(db)
    service = CounterService(db)
    await service.delete(counter.id)
    with pytest.raises(NotFoundError, match=r"^There is no counter "):
        await service.get(counter.id)
    with pytest.raises(NotFoundError, match=r"^There is no counter "):
        await service.update(counter.id, CounterUpdate())
    change = CounterUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no counter "):
        await service.update(counter.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no counter "):
        await service.delete(counter.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    counter = await make_counter(db)
    body = CounterCreate.model_validate(await build_counter(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CounterService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(counter.id)
            await service.get(counter.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CounterService(db).search(CounterQuery())
    assert page.items == [counter]
