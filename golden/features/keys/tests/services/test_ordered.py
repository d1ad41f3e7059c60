"""Ordereds below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.ordered import OrderedCreate, OrderedQuery, OrderedUpdate
from app.services.ordered import OrderedService
from tests.factories.ordered import build_ordered, make_ordered


async def test_get(db: Database) -> None:
    ordered = await make_ordered(db)
    assert await OrderedService(db).get(ordered.id) == ordered


async def test_search(db: Database) -> None:
    ordered = await make_ordered(db)
    page = await OrderedService(db).search(OrderedQuery())
    assert page.items == [ordered]


def test_page_size() -> None:
    assert OrderedQuery().limit == 20


async def test_update(db: Database) -> None:
    ordered = await make_ordered(db)
    change = OrderedUpdate.model_validate({"label": "label-b"})
    changed = await OrderedService(db).update(ordered.id, change)
    assert changed != ordered
    assert await OrderedService(db).get(ordered.id) == changed


async def test_deleted(db: Database) -> None:
    ordered = await make_ordered(db)
    service = OrderedService(db)
    await service.delete(ordered.id)
    with pytest.raises(NotFoundError, match=r"^There is no ordered "):
        await service.get(ordered.id)
    with pytest.raises(NotFoundError, match=r"^There is no ordered "):
        await service.update(ordered.id, OrderedUpdate())
    change = OrderedUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no ordered "):
        await service.update(ordered.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no ordered "):
        await service.delete(ordered.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    ordered = await make_ordered(db)
    body = OrderedCreate.model_validate(await build_ordered(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = OrderedService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(ordered.id)
            await service.get(ordered.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await OrderedService(db).search(OrderedQuery())
    assert page.items == [ordered]
