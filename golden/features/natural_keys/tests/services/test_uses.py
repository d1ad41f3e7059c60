"""Useses below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.uses import UsesCreate, UsesQuery, UsesUpdate
from app.services.uses import UsesService
from tests.factories.uses import build_uses, make_uses


async def test_get(db: Database) -> None:
    uses = await make_uses(db)
    assert await UsesService(db).get(uses.id) == uses


async def test_search(db: Database) -> None:
    uses = await make_uses(db)
    page = await UsesService(db).search(UsesQuery())
    assert page.items == [uses]


def test_page_size() -> None:
    assert UsesQuery().limit == 20


async def test_update(db: Database) -> None:
    uses = await make_uses(db)
    assert await UsesService(db).update(uses.id, UsesUpdate()) == uses


async def test_deleted(db: Database) -> None:
    uses = await make_uses(db)
    service = UsesService(db)
    await service.delete(uses.id)
    with pytest.raises(NotFoundError, match=r"^There is no uses "):
        await service.get(uses.id)
    with pytest.raises(NotFoundError, match=r"^There is no uses "):
        await service.update(uses.id, UsesUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no uses "):
        await service.delete(uses.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    uses = await make_uses(db)
    body = UsesCreate.model_validate(await build_uses(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = UsesService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(uses.id)
            await service.get(uses.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await UsesService(db).search(UsesQuery())
    assert page.items == [uses]
