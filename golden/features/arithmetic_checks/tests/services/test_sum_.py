"""Sums below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.sum_ import SumCreate, SumQuery, SumUpdate
from app.services.sum_ import SumService
from tests.factories.sum_ import build_sum, make_sum


async def test_get(db: Database) -> None:
    sum_ = await make_sum(db)
    assert await SumService(db).get(sum_.id) == sum_


async def test_search(db: Database) -> None:
    sum_ = await make_sum(db)
    page = await SumService(db).search(SumQuery())
    assert page.items == [sum_]


def test_page_size() -> None:
    assert SumQuery().limit == 20


async def test_update(db: Database) -> None:
    sum_ = await make_sum(db)
    change = SumUpdate.model_validate({"a": "2.00"})
    changed = await SumService(db).update(sum_.id, change)
    assert changed != sum_
    assert await SumService(db).get(sum_.id) == changed


async def test_deleted(db: Database) -> None:
    sum_ = await make_sum(db)
    service = SumService(db)
    await service.delete(sum_.id)
    with pytest.raises(NotFoundError, match=r"^There is no sum "):
        await service.get(sum_.id)
    with pytest.raises(NotFoundError, match=r"^There is no sum "):
        await service.update(sum_.id, SumUpdate())
    change = SumUpdate.model_validate({"a": "2.00"})
    with pytest.raises(NotFoundError, match=r"^There is no sum "):
        await service.update(sum_.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no sum "):
        await service.delete(sum_.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    sum_ = await make_sum(db)
    body = SumCreate.model_validate(await build_sum(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SumService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(sum_.id)
            await service.get(sum_.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SumService(db).search(SumQuery())
    assert page.items == [sum_]
