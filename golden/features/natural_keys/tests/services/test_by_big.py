"""By bigs below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.by_big import ByBigCreate, ByBigQuery, ByBigUpdate
from app.services.by_big import ByBigService
from tests.factories.by_big import build_by_big, make_by_big


async def test_get(db: Database) -> None:
    by_big = await make_by_big(db)
    assert await ByBigService(db).get(by_big.number) == by_big


async def test_search(db: Database) -> None:
    by_big = await make_by_big(db)
    page = await ByBigService(db).search(ByBigQuery())
    assert page.items == [by_big]


def test_page_size() -> None:
    assert ByBigQuery().limit == 20


async def test_update(db: Database) -> None:
    by_big = await make_by_big(db)
    change = ByBigUpdate.model_validate({"n": 2})
    changed = await ByBigService(db).update(by_big.number, change)
    assert changed != by_big
    assert await ByBigService(db).get(by_big.number) == changed


async def test_deleted(db: Database) -> None:
    by_big = await make_by_big(db)
    service = ByBigService(db)
    await service.delete(by_big.number)
    with pytest.raises(NotFoundError, match=r"^There is no by big "):
        await service.get(by_big.number)
    with pytest.raises(NotFoundError, match=r"^There is no by big "):
        await service.update(by_big.number, ByBigUpdate())
    change = ByBigUpdate.model_validate({"n": 2})
    with pytest.raises(NotFoundError, match=r"^There is no by big "):
        await service.update(by_big.number, change)
    with pytest.raises(NotFoundError, match=r"^There is no by big "):
        await service.delete(by_big.number)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    by_big = await make_by_big(db)
    body = ByBigCreate.model_validate(await build_by_big(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ByBigService(transaction)
            created = await service.create(body)
            assert await service.get(created.number) == created
            await service.delete(by_big.number)
            await service.get(by_big.number)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ByBigService(db).search(ByBigQuery())
    assert page.items == [by_big]
