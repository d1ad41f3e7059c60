"""Remarks below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.remark import RemarkCreate, RemarkQuery, RemarkUpdate
from app.services.remark import RemarkService
from tests.factories.remark import build_remark, make_remark


async def test_get(db: Database) -> None:
    remark = await make_remark(db)
    assert await RemarkService(db).get(remark.id) == remark


async def test_search(db: Database) -> None:
    remark = await make_remark(db)
    page = await RemarkService(db).search(RemarkQuery())
    assert page.items == [remark]


def test_page_size() -> None:
    assert RemarkQuery().limit == 20


async def test_update(db: Database) -> None:
    remark = await make_remark(db)
    change = RemarkUpdate.model_validate({"text": "text-b"})
    changed = await RemarkService(db).update(remark.id, change)
    assert changed != remark
    assert await RemarkService(db).get(remark.id) == changed


async def test_deleted(db: Database) -> None:
    remark = await make_remark(db)
    service = RemarkService(db)
    await service.delete(remark.id)
    with pytest.raises(NotFoundError, match=r"^There is no remark "):
        await service.get(remark.id)
    with pytest.raises(NotFoundError, match=r"^There is no remark "):
        await service.update(remark.id, RemarkUpdate())
    change = RemarkUpdate.model_validate({"text": "text-b"})
    with pytest.raises(NotFoundError, match=r"^There is no remark "):
        await service.update(remark.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no remark "):
        await service.delete(remark.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    remark = await make_remark(db)
    body = RemarkCreate.model_validate(await build_remark(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = RemarkService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(remark.id)
            await service.get(remark.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await RemarkService(db).search(RemarkQuery())
    assert page.items == [remark]


async def test_restore(db: Database) -> None:
    remark = await make_remark(db)
    service = RemarkService(db)
    assert await service.restore(remark.id) == await service.get(remark.id)
    await service.delete(remark.id)
    restored = await service.restore(remark.id)
    assert await service.restore(remark.id) == await service.get(remark.id) == restored
