"""Products below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.product import ProductCreate, ProductQuery, ProductUpdate
from app.services.product import ProductService
from tests.factories.product import build_product, make_product


async def test_get(db: Database) -> None:
    product = await make_product(db)
    assert await ProductService(db).get(product.id) == product


async def test_search(db: Database) -> None:
    product = await make_product(db)
    page = await ProductService(db).search(ProductQuery())
    assert page.items == [product]


def test_page_size() -> None:
    assert ProductQuery().limit == 20


async def test_update(db: Database) -> None:
    product = await make_product(db)
    change = ProductUpdate.model_validate({"sku": "sku-b"})
    changed = await ProductService(db).update(product.id, change)
    assert changed != product
    assert await ProductService(db).get(product.id) == changed


async def test_deleted(db: Database) -> None:
    product = await make_product(db)
    service = ProductService(db)
    await service.delete(product.id)
    with pytest.raises(NotFoundError, match=r"^There is no product "):
        await service.get(product.id)
    with pytest.raises(NotFoundError, match=r"^There is no product "):
        await service.update(product.id, ProductUpdate())
    change = ProductUpdate.model_validate({"sku": "sku-b"})
    with pytest.raises(NotFoundError, match=r"^There is no product "):
        await service.update(product.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no product "):
        await service.delete(product.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    product = await make_product(db)
    body = ProductCreate.model_validate(await build_product(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ProductService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(product.id)
            await service.get(product.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ProductService(db).search(ProductQuery())
    assert page.items == [product]
