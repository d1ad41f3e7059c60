"""Order items below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.order_item import OrderItemCreate, OrderItemQuery, OrderItemUpdate
from app.services.order_item import OrderItemService
from tests.factories.order_item import build_order_item, make_order_item


async def test_get(db: Database) -> None:
    order_item = await make_order_item(db)
    assert await OrderItemService(db).get(order_item.id) == order_item


async def test_search(db: Database) -> None:
    order_item = await make_order_item(db)
    page = await OrderItemService(db).search(OrderItemQuery())
    assert page.items == [order_item]


def test_page_size() -> None:
    assert OrderItemQuery().limit == 20


async def test_update(db: Database) -> None:
    order_item = await make_order_item(db)
    change = OrderItemUpdate.model_validate({"quantity": 2})
    changed = await OrderItemService(db).update(order_item.id, change)
    assert changed != order_item
    assert await OrderItemService(db).get(order_item.id) == changed


async def test_deleted(db: Database) -> None:
    order_item = await make_order_item(db)
    service = OrderItemService(db)
    await service.delete(order_item.id)
    with pytest.raises(NotFoundError, match=r"^There is no order item "):
        await service.get(order_item.id)
    with pytest.raises(NotFoundError, match=r"^There is no order item "):
        await service.update(order_item.id, OrderItemUpdate())
    change = OrderItemUpdate.model_validate({"quantity": 2})
    with pytest.raises(NotFoundError, match=r"^There is no order item "):
        await service.update(order_item.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no order item "):
        await service.delete(order_item.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    order_item = await make_order_item(db)
    body = OrderItemCreate.model_validate(await build_order_item(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = OrderItemService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(order_item.id)
            await service.get(order_item.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await OrderItemService(db).search(OrderItemQuery())
    assert page.items == [order_item]
