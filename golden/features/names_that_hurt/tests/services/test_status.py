"""Statuses below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.status import StatusCreate, StatusQuery, StatusUpdate
from app.services.status import StatusService
from tests.factories.status import build_status, make_status


async def test_get(db: Database) -> None:
    status = await make_status(db)
    assert await StatusService(db).get(status.id) == status


async def test_search(db: Database) -> None:
    status = await make_status(db)
    page = await StatusService(db).search(StatusQuery())
    assert page.items == [status]


def test_page_size() -> None:
    assert StatusQuery().limit == 20


async def test_update(db: Database) -> None:
    status = await make_status(db)
    change = StatusUpdate.model_validate({"name": "name-b"})
    changed = await StatusService(db).update(status.id, change)
    assert changed != status
    assert await StatusService(db).get(status.id) == changed


async def test_deleted(db: Database) -> None:
    status = await make_status(db)
    service = StatusService(db)
    await service.delete(status.id)
    with pytest.raises(NotFoundError, match=r"^There is no status "):
        await service.get(status.id)
    with pytest.raises(NotFoundError, match=r"^There is no status "):
        await service.update(status.id, StatusUpdate())
    change = StatusUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no status "):
        await service.update(status.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no status "):
        await service.delete(status.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    status = await make_status(db)
    body = StatusCreate.model_validate(await build_status(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = StatusService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(status.id)
            await service.get(status.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await StatusService(db).search(StatusQuery())
    assert page.items == [status]
