"""Stamps below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.stamp import StampCreate, StampQuery, StampUpdate
from app.services.stamp import StampService
from tests.factories.stamp import build_stamp, make_stamp


async def test_get(db: Database) -> None:
    stamp = await make_stamp(db)
    assert await StampService(db).get(stamp.series, stamp.number) == stamp


async def test_search(db: Database) -> None:
    stamp = await make_stamp(db)
    page = await StampService(db).search(StampQuery())
    assert page.items == [stamp]


def test_page_size() -> None:
    assert StampQuery().limit == 20


async def test_update(db: Database) -> None:
    stamp = await make_stamp(db)
    assert await StampService(db).update(stamp.series, stamp.number, StampUpdate()) == stamp


async def test_deleted(db: Database) -> None:
    stamp = await make_stamp(db)
    service = StampService(db)
    await service.delete(stamp.series, stamp.number)
    with pytest.raises(NotFoundError, match=r"^There is no stamp "):
        await service.get(stamp.series, stamp.number)
    with pytest.raises(NotFoundError, match=r"^There is no stamp "):
        await service.update(stamp.series, stamp.number, StampUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no stamp "):
        await service.delete(stamp.series, stamp.number)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    stamp = await make_stamp(db)
    body = StampCreate.model_validate(await build_stamp(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = StampService(transaction)
            created = await service.create(body)
            assert await service.get(created.series, created.number) == created
            await service.delete(stamp.series, stamp.number)
            await service.get(stamp.series, stamp.number)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await StampService(db).search(StampQuery())
    assert page.items == [stamp]
