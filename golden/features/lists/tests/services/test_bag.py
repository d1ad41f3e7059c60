"""Bags below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.models.bag import Bag
from app.schemas.bag import BagCreate, BagQuery, BagUpdate
from app.services.bag import BagService
from tests.conftest import Count
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


async def test_change_inside_of_json(db: Database) -> None:
    bag = await make_bag(db)
    async with db.transaction() as transaction:
        stored = await transaction.session.get_one(Bag, bag.id)
        stored.words.append(stored.words[0])
        stored.numbers.append(stored.numbers[0])
        stored.days.append(stored.days[0])
        stored.sizes.append(stored.sizes[0])
        stored.moments.append(stored.moments[0])
        stored.flags.append(stored.flags[0])
        stored.documents.append(stored.documents[0])
        stored.ratios.append(stored.ratios[0])
        stored.addresses.append(stored.addresses[0])
    changed = await BagService(db).get(bag.id)
    assert changed.words == [*bag.words, bag.words[0]]
    assert changed.numbers == [*bag.numbers, bag.numbers[0]]
    assert changed.days == [*bag.days, bag.days[0]]
    assert changed.sizes == [*bag.sizes, bag.sizes[0]]
    assert changed.moments == [*bag.moments, bag.moments[0]]
    assert changed.flags == [*bag.flags, bag.flags[0]]
    assert changed.documents == [*bag.documents, bag.documents[0]]
    assert changed.ratios == [*bag.ratios, bag.ratios[0]]
    assert changed.addresses == [*bag.addresses, bag.addresses[0]]


async def test_no_change_inside_of_json(db: Database, count_statements: Count) -> None:
    bag = await make_bag(db)
    with count_statements() as statements:
        async with db.transaction() as transaction:
            await transaction.session.get_one(Bag, bag.id)
    assert not any(statement.startswith("UPDATE") for statement in statements)
