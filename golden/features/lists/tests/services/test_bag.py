"""Bags below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.bag import BagCreate, BagQuery, BagUpdate
from app.services.bag import BagService
from tests.factories.bag import build_bag, make_bag


async def test_get(db: Database) -> None:
    bag = await make_bag(db)
    assert await BagService(db).get(bag.id) == bag


async def test_search(db: Database) -> None:
    bag = await make_bag(db)
    page = await BagService(db).search(BagQuery())
    assert page.items == [bag]


def test_page_size() -> None:
    assert BagQuery().limit == 20


async def test_update(db: Database) -> None:
    bag = await make_bag(db)
    change = BagUpdate.model_validate({"words": ["words-b"]})
    changed = await BagService(db).update(bag.id, change)
    assert changed != bag
    assert await BagService(db).get(bag.id) == changed


async def test_deleted(db: Database) -> None:
    bag = await make_bag(db)
    service = BagService(db)
    await service.delete(bag.id)
    with pytest.raises(NotFoundError, match=r"^There is no bag "):
        await service.get(bag.id)
    with pytest.raises(NotFoundError, match=r"^There is no bag "):
        await service.update(bag.id, BagUpdate())
    change = BagUpdate.model_validate({"words": ["words-b"]})
    with pytest.raises(NotFoundError, match=r"^There is no bag "):
        await service.update(bag.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no bag "):
        await service.delete(bag.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    bag = await make_bag(db)
    body = BagCreate.model_validate(await build_bag(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BagService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(bag.id)
            await service.get(bag.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BagService(db).search(BagQuery())
    assert page.items == [bag]
