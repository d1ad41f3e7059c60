"""Bin boxes below HTTP."""

import pytest

from tests.factories.bin_ import build_bin, make_bin
from warehouse.db.session import Database
from warehouse.errors import NotFoundError
from warehouse.schemas.bin_ import BinCreate, BinQuery, BinUpdate
from warehouse.services.bin_ import BinService


async def test_get(db: Database) -> None:
    bin_ = await make_bin(db)
    assert await BinService(db).get(bin_.id) == bin_


async def test_search(db: Database) -> None:
    bin_ = await make_bin(db)
    page = await BinService(db).search(BinQuery())
    assert page.items == [bin_]


def test_page_size() -> None:
    assert BinQuery().limit == 20


async def test_update(db: Database) -> None:
    bin_ = await make_bin(db)
    change = BinUpdate.model_validate({"code": "code-b"})
    changed = await BinService(db).update(bin_.id, change)
    assert changed != bin_
    assert await BinService(db).get(bin_.id) == changed


async def test_deleted(db: Database) -> None:
    bin_ = await make_bin(db)
    service = BinService(db)
    await service.delete(bin_.id)
    with pytest.raises(NotFoundError, match=r"^There is no bin "):
        await service.get(bin_.id)
    with pytest.raises(NotFoundError, match=r"^There is no bin "):
        await service.update(bin_.id, BinUpdate())
    change = BinUpdate.model_validate({"code": "code-b"})
    with pytest.raises(NotFoundError, match=r"^There is no bin "):
        await service.update(bin_.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no bin "):
        await service.delete(bin_.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    bin_ = await make_bin(db)
    body = BinCreate.model_validate(await build_bin(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BinService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(bin_.id)
            await service.get(bin_.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BinService(db).search(BinQuery())
    assert page.items == [bin_]
