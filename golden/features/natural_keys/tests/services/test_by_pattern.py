"""By patterns below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.by_pattern import ByPatternCreate, ByPatternQuery, ByPatternUpdate
from app.services.by_pattern import ByPatternService
from tests.factories.by_pattern import build_by_pattern, make_by_pattern


async def test_get(db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    assert await ByPatternService(db).get(by_pattern.code) == by_pattern


async def test_search(db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    page = await ByPatternService(db).search(ByPatternQuery())
    assert page.items == [by_pattern]


def test_page_size() -> None:
    assert ByPatternQuery().limit == 20


async def test_update(db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    change = ByPatternUpdate.model_validate({"n": 2})
    changed = await ByPatternService(db).update(by_pattern.code, change)
    assert changed != by_pattern
    assert await ByPatternService(db).get(by_pattern.code) == changed


async def test_deleted(db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    service = ByPatternService(db)
    await service.delete(by_pattern.code)
    with pytest.raises(NotFoundError, match=r"^There is no by pattern "):
        await service.get(by_pattern.code)
    with pytest.raises(NotFoundError, match=r"^There is no by pattern "):
        await service.update(by_pattern.code, ByPatternUpdate())
    change = ByPatternUpdate.model_validate({"n": 2})
    with pytest.raises(NotFoundError, match=r"^There is no by pattern "):
        await service.update(by_pattern.code, change)
    with pytest.raises(NotFoundError, match=r"^There is no by pattern "):
        await service.delete(by_pattern.code)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    body = ByPatternCreate.model_validate(await build_by_pattern(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ByPatternService(transaction)
            created = await service.create(body)
            assert await service.get(created.code) == created
            await service.delete(by_pattern.code)
            await service.get(by_pattern.code)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ByPatternService(db).search(ByPatternQuery())
    assert page.items == [by_pattern]
