"""By enums below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.by_enum import ByEnumCreate, ByEnumQuery, ByEnumUpdate
from app.services.by_enum import ByEnumService
from tests.factories.by_enum import build_by_enum, make_by_enum


async def test_get(db: Database) -> None:
    by_enum = await make_by_enum(db)
    assert await ByEnumService(db).get(by_enum.kind) == by_enum


async def test_search(db: Database) -> None:
    by_enum = await make_by_enum(db)
    page = await ByEnumService(db).search(ByEnumQuery())
    assert page.items == [by_enum]


def test_page_size() -> None:
    assert ByEnumQuery().limit == 20


async def test_update(db: Database) -> None:
    by_enum = await make_by_enum(db)
    change = ByEnumUpdate.model_validate({"n": 2})
    changed = await ByEnumService(db).update(by_enum.kind, change)
    assert changed != by_enum
    assert await ByEnumService(db).get(by_enum.kind) == changed


async def test_deleted(db: Database) -> None:
    by_enum = await make_by_enum(db)
    service = ByEnumService(db)
    await service.delete(by_enum.kind)
    with pytest.raises(NotFoundError, match=r"^There is no by enum "):
        await service.get(by_enum.kind)
    with pytest.raises(NotFoundError, match=r"^There is no by enum "):
        await service.update(by_enum.kind, ByEnumUpdate())
    change = ByEnumUpdate.model_validate({"n": 2})
    with pytest.raises(NotFoundError, match=r"^There is no by enum "):
        await service.update(by_enum.kind, change)
    with pytest.raises(NotFoundError, match=r"^There is no by enum "):
        await service.delete(by_enum.kind)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    by_enum = await make_by_enum(db)
    body = ByEnumCreate.model_validate(await build_by_enum(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ByEnumService(transaction)
            created = await service.create(body)
            assert await service.get(created.kind) == created
            await service.delete(by_enum.kind)
            await service.get(by_enum.kind)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ByEnumService(db).search(ByEnumQuery())
    assert page.items == [by_enum]
