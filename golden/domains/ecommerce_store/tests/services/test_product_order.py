"""Product orders below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.product_order import ProductOrderCreate, ProductOrderQuery, ProductOrderUpdate
from app.services.product_order import ProductOrderService
from tests.factories.product_order import build_product_order, make_product_order


async def test_get(db: Database) -> None:
    product_order = await make_product_order(db)
    assert await ProductOrderService(db).get(product_order.id) == product_order


async def test_search(db: Database) -> None:
    product_order = await make_product_order(db)
    page = await ProductOrderService(db).search(ProductOrderQuery())
    assert page.items == [product_order]


def test_page_size() -> None:
    assert ProductOrderQuery().limit == 20


async def test_update(db: Database) -> None:
    product_order = await make_product_order(db)
    change = ProductOrderUpdate.model_validate({"placed_date": "2030-01-01T13:00:00Z"})
    changed = await ProductOrderService(db).update(product_order.id, change)
    assert changed != product_order
    assert await ProductOrderService(db).get(product_order.id) == changed


async def test_deleted(db: Database) -> None:
    product_order = await make_product_order(db)
    service = ProductOrderService(db)
    await service.delete(product_order.id)
    with pytest.raises(NotFoundError, match=r"^There is no product order "):
        await service.get(product_order.id)
    with pytest.raises(NotFoundError, match=r"^There is no product order "):
        await service.update(product_order.id, ProductOrderUpdate())
    change = ProductOrderUpdate.model_validate({"placed_date": "2030-01-01T13:00:00Z"})
    with pytest.raises(NotFoundError, match=r"^There is no product order "):
        await service.update(product_order.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no product order "):
        await service.delete(product_order.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    product_order = await make_product_order(db)
    body = ProductOrderCreate.model_validate(await build_product_order(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ProductOrderService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(product_order.id)
            await service.get(product_order.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ProductOrderService(db).search(ProductOrderQuery())
    assert page.items == [product_order]
