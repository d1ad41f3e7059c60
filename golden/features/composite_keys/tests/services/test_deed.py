"""Deeds below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.deed import DeedCreate, DeedQuery, DeedUpdate
from app.services.deed import DeedService
from tests.factories.deed import build_deed, make_deed


async def test_get(db: Database) -> None:
    deed = await make_deed(db)
    assert await DeedService(db).get(deed.id) == deed


async def test_search(db: Database) -> None:
    deed = await make_deed(db)
    page = await DeedService(db).search(DeedQuery())
    assert page.items == [deed]


def test_page_size() -> None:
    assert DeedQuery().limit == 20


async def test_update(db: Database) -> None:
    deed = await make_deed(db)
    assert await DeedService(db).update(deed.id, DeedUpdate()) == deed


async def test_deleted(db: Database) -> None:
    deed = await make_deed(db)
    service = DeedService(db)
    await service.delete(deed.id)
    with pytest.raises(NotFoundError, match=r"^There is no deed "):
        await service.get(deed.id)
    with pytest.raises(NotFoundError, match=r"^There is no deed "):
        await service.update(deed.id, DeedUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no deed "):
        await service.delete(deed.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    deed = await make_deed(db)
    body = DeedCreate.model_validate(await build_deed(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = DeedService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(deed.id)
            await service.get(deed.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await DeedService(db).search(DeedQuery())
    assert page.items == [deed]
