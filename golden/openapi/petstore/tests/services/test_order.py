"""Orders below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.order import OrderCreate, OrderQuery, OrderUpdate
from app.services.order import OrderService
from tests.factories.order import build_order, make_order


async def test_get(db: Database) -> None:
    order = await make_order(db)
    assert await OrderService(db).get(order.id) == order


async def test_search(db: Database) -> None:
    order = await make_order(db)
    page = await OrderService(db).search(OrderQuery())
    assert page.items == [order]


def test_page_size() -> None:
    assert OrderQuery().limit == 20


async def test_update(db: Database) -> None:
    order = await make_order(db)
    change = OrderUpdate.model_validate({"quantity": 2})
    changed = await OrderService(db).update(order.id, change)
    assert changed != order
    assert await OrderService(db).get(order.id) == changed


async def test_deleted(db: Database) -> None:
    order = await make_order(db)
    service = OrderService(db)
    await service.delete(order.id)
    with pytest.raises(NotFoundError, match=r"^There is no order "):
        await service.get(order.id)
    with pytest.raises(NotFoundError, match=r"^There is no order "):
        await service.update(order.id, OrderUpdate())
    change = OrderUpdate.model_validate({"quantity": 2})
    with pytest.raises(NotFoundError, match=r"^There is no order "):
        await service.update(order.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no order "):
        await service.delete(order.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    order = await make_order(db)
    body = OrderCreate.model_validate(await build_order(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = OrderService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(order.id)
            await service.get(order.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await OrderService(db).search(OrderQuery())
    assert page.items == [order]
