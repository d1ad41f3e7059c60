"""Pairs below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.pair import PairCreate, PairQuery, PairUpdate
from app.services.pair import PairService
from tests.factories.pair import build_pair, make_pair


async def test_get(db: Database) -> None:
    pair = await make_pair(db)
    assert await PairService(db).get(pair.left, pair.right) == pair


async def test_search(db: Database) -> None:
    pair = await make_pair(db)
    page = await PairService(db).search(PairQuery())
    assert page.items == [pair]


def test_page_size() -> None:
    assert PairQuery().limit == 2


async def test_update(db: Database) -> None:
    pair = await make_pair(db)
    change = PairUpdate.model_validate({"weight": 1.5})
    changed = await PairService(db).update(pair.left, pair.right, change)
    assert changed != pair
    assert await PairService(db).get(pair.left, pair.right) == changed


async def test_deleted(db: Database) -> None:
    pair = await make_pair(db)
    service = PairService(db)
    await service.delete(pair.left, pair.right)
    with pytest.raises(NotFoundError, match=r"^There is no pair "):
        await service.get(pair.left, pair.right)
    with pytest.raises(NotFoundError, match=r"^There is no pair "):
        await service.update(pair.left, pair.right, PairUpdate())
    change = PairUpdate.model_validate({"weight": 1.5})
    with pytest.raises(NotFoundError, match=r"^There is no pair "):
        await service.update(pair.left, pair.right, change)
    with pytest.raises(NotFoundError, match=r"^There is no pair "):
        await service.delete(pair.left, pair.right)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    pair = await make_pair(db)
    body = PairCreate.model_validate(await build_pair(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PairService(transaction)
            created = await service.create(body)
            assert await service.get(created.left, created.right) == created
            await service.delete(pair.left, pair.right)
            await service.get(pair.left, pair.right)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PairService(db).search(PairQuery())
    assert page.items == [pair]
