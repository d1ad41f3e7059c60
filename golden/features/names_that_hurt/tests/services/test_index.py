"""Indexes below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.index import IndexCreate, IndexQuery, IndexUpdate
from app.services.index import IndexService
from tests.factories.index import build_index, make_index


async def test_get(db: Database) -> None:
    index = await make_index(db)
    assert await IndexService(db).get(index.id) == index


async def test_search(db: Database) -> None:
    index = await make_index(db)
    page = await IndexService(db).search(IndexQuery())
    assert page.items == [index]


def test_page_size() -> None:
    assert IndexQuery().limit == 20


async def test_update(db: Database) -> None:
    index = await make_index(db)
    change = IndexUpdate.model_validate({"key": "key-b"})
    changed = await IndexService(db).update(index.id, change)
    assert changed != index
    assert await IndexService(db).get(index.id) == changed


async def test_deleted(db: Database) -> None:
    index = await make_index(db)
    service = IndexService(db)
    await service.delete(index.id)
    with pytest.raises(NotFoundError, match=r"^There is no index "):
        await service.get(index.id)
    with pytest.raises(NotFoundError, match=r"^There is no index "):
        await service.update(index.id, IndexUpdate())
    change = IndexUpdate.model_validate({"key": "key-b"})
    with pytest.raises(NotFoundError, match=r"^There is no index "):
        await service.update(index.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no index "):
        await service.delete(index.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    index = await make_index(db)
    body = IndexCreate.model_validate(await build_index(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = IndexService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(index.id)
            await service.get(index.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await IndexService(db).search(IndexQuery())
    assert page.items == [index]
