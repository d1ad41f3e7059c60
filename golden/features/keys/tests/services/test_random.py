"""Randoms below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.random import RandomCreate, RandomQuery, RandomUpdate
from app.services.random import RandomService
from tests.factories.random import build_random, make_random


async def test_get(db: Database) -> None:
    random = await make_random(db)
    assert await RandomService(db).get(random.id) == random


async def test_search(db: Database) -> None:
    random = await make_random(db)
    page = await RandomService(db).search(RandomQuery())
    assert page.items == [random]


def test_page_size() -> None:
    assert RandomQuery().limit == 20


async def test_update(db: Database) -> None:
    random = await make_random(db)
    change = RandomUpdate.model_validate({"label": "label-b"})
    changed = await RandomService(db).update(random.id, change)
    assert changed != random
    assert await RandomService(db).get(random.id) == changed


async def test_deleted(db: Database) -> None:
    random = await make_random(db)
    service = RandomService(db)
    await service.delete(random.id)
    with pytest.raises(NotFoundError, match=r"^There is no random "):
        await service.get(random.id)
    with pytest.raises(NotFoundError, match=r"^There is no random "):
        await service.update(random.id, RandomUpdate())
    change = RandomUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no random "):
        await service.update(random.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no random "):
        await service.delete(random.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    random = await make_random(db)
    body = RandomCreate.model_validate(await build_random(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = RandomService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(random.id)
            await service.get(random.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await RandomService(db).search(RandomQuery())
    assert page.items == [random]
