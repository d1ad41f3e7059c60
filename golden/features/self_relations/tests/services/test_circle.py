"""Circles below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.circle import CircleCreate, CircleQuery, CircleUpdate
from app.services.circle import CircleService
from tests.factories.circle import build_circle, make_circle


async def test_get(db: Database) -> None:
    circle = await make_circle(db)
    assert await CircleService(db).get(circle.id) == circle


async def test_search(db: Database) -> None:
    circle = await make_circle(db)
    page = await CircleService(db).search(CircleQuery())
    assert page.items == [circle]


def test_page_size() -> None:
    assert CircleQuery().limit == 20


async def test_update(db: Database) -> None:
    circle = await make_circle(db)
    assert await CircleService(db).update(circle.id, CircleUpdate()) == circle


async def test_deleted(db: Database) -> None:
    circle = await make_circle(db)
    service = CircleService(db)
    await service.delete(circle.id)
    with pytest.raises(NotFoundError, match=r"^There is no circle "):
        await service.get(circle.id)
    with pytest.raises(NotFoundError, match=r"^There is no circle "):
        await service.update(circle.id, CircleUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no circle "):
        await service.delete(circle.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    circle = await make_circle(db)
    body = CircleCreate.model_validate(await build_circle(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CircleService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(circle.id)
            await service.get(circle.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CircleService(db).search(CircleQuery())
    assert page.items == [circle]
