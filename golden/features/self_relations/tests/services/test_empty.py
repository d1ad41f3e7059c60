"""Empties below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.empty import EmptyCreate, EmptyQuery, EmptyUpdate
from app.services.empty import EmptyService
from tests.factories.empty import build_empty, make_empty


async def test_get(db: Database) -> None:
    empty = await make_empty(db)
    assert await EmptyService(db).get(empty.id) == empty


async def test_search(db: Database) -> None:
    empty = await make_empty(db)
    page = await EmptyService(db).search(EmptyQuery())
    assert page.items == [empty]


def test_page_size() -> None:
    assert EmptyQuery().limit == 20


async def test_update(db: Database) -> None:
    empty = await make_empty(db)
    assert await EmptyService(db).update(empty.id, EmptyUpdate()) == empty


async def test_deleted(db: Database) -> None:
    empty = await make_empty(db)
    service = EmptyService(db)
    await service.delete(empty.id)
    with pytest.raises(NotFoundError, match=r"^There is no empty "):
        await service.get(empty.id)
    with pytest.raises(NotFoundError, match=r"^There is no empty "):
        await service.update(empty.id, EmptyUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no empty "):
        await service.delete(empty.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    empty = await make_empty(db)
    body = EmptyCreate.model_validate(await build_empty(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = EmptyService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(empty.id)
            await service.get(empty.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await EmptyService(db).search(EmptyQuery())
    assert page.items == [empty]
