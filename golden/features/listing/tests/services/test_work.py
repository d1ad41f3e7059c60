"""Works below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.work import WorkCreate, WorkQuery, WorkUpdate
from app.services.work import WorkService
from tests.factories.work import build_work, make_work


async def test_get(db: Database) -> None:
    work = await make_work(db)
    assert await WorkService(db).get(work.id) == work


async def test_search(db: Database) -> None:
    work = await make_work(db)
    page = await WorkService(db).search(WorkQuery())
    assert page.items == [work]


def test_page_size() -> None:
    assert WorkQuery().limit == 5


async def test_update(db: Database) -> None:
    work = await make_work(db)
    change = WorkUpdate.model_validate({"title": "title-b"})
    changed = await WorkService(db).update(work.id, change)
    assert changed != work
    assert await WorkService(db).get(work.id) == changed


async def test_deleted(db: Database) -> None:
    work = await make_work(db)
    service = WorkService(db)
    await service.delete(work.id)
    with pytest.raises(NotFoundError, match=r"^There is no work "):
        await service.get(work.id)
    with pytest.raises(NotFoundError, match=r"^There is no work "):
        await service.update(work.id, WorkUpdate())
    change = WorkUpdate.model_validate({"title": "title-b"})
    with pytest.raises(NotFoundError, match=r"^There is no work "):
        await service.update(work.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no work "):
        await service.delete(work.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    work = await make_work(db)
    body = WorkCreate.model_validate(await build_work(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = WorkService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(work.id)
            await service.get(work.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await WorkService(db).search(WorkQuery())
    assert page.items == [work]
