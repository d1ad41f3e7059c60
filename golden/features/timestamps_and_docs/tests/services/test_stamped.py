"""Stampeds below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.stamped import StampedCreate, StampedQuery, StampedUpdate
from app.services.stamped import StampedService
from tests.factories.stamped import build_stamped, make_stamped


async def test_get(db: Database) -> None:
    stamped = await make_stamped(db)
    assert await StampedService(db).get(stamped.id) == stamped


async def test_search(db: Database) -> None:
    stamped = await make_stamped(db)
    page = await StampedService(db).search(StampedQuery())
    assert page.items == [stamped]


def test_page_size() -> None:
    assert StampedQuery().limit == 20


async def test_update(db: Database) -> None:
    stamped = await make_stamped(db)
    change = StampedUpdate.model_validate({"name": "name-b"})
    changed = await StampedService(db).update(stamped.id, change)
    assert changed != stamped
    assert await StampedService(db).get(stamped.id) == changed


async def test_deleted(db: Database) -> None:
    stamped = await make_stamped(db)
    service = StampedService(db)
    await service.delete(stamped.id)
    with pytest.raises(NotFoundError, match=r"^There is no stamped "):
        await service.get(stamped.id)
    with pytest.raises(NotFoundError, match=r"^There is no stamped "):
        await service.update(stamped.id, StampedUpdate())
    change = StampedUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no stamped "):
        await service.update(stamped.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no stamped "):
        await service.delete(stamped.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    stamped = await make_stamped(db)
    body = StampedCreate.model_validate(await build_stamped(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = StampedService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(stamped.id)
            await service.get(stamped.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await StampedService(db).search(StampedQuery())
    assert page.items == [stamped]
