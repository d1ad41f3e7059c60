"""Product categories below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.product_category import (
    ProductCategoryCreate,
    ProductCategoryQuery,
    ProductCategoryUpdate,
)
from app.services.product_category import ProductCategoryService
from tests.factories.product_category import build_product_category, make_product_category


async def test_get(db: Database) -> None:
    product_category = await make_product_category(db)
    assert await ProductCategoryService(db).get(product_category.id) == product_category


async def test_search(db: Database) -> None:
    product_category = await make_product_category(db)
    page = await ProductCategoryService(db).search(ProductCategoryQuery())
    assert page.items == [product_category]


def test_page_size() -> None:
    assert ProductCategoryQuery().limit == 20


async def test_update(db: Database) -> None:
    product_category = await make_product_category(db)
    change = ProductCategoryUpdate.model_validate({"name": "name-b"})
    changed = await ProductCategoryService(db).update(product_category.id, change)
    assert changed != product_category
    assert await ProductCategoryService(db).get(product_category.id) == changed


async def test_deleted(db: Database) -> None:
    product_category = await make_product_category(db)
    service = ProductCategoryService(db)
    await service.delete(product_category.id)
    with pytest.raises(NotFoundError, match=r"^There is no product category "):
        await service.get(product_category.id)
    with pytest.raises(NotFoundError, match=r"^There is no product category "):
        await service.update(product_category.id, ProductCategoryUpdate())
    change = ProductCategoryUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no product category "):
        await service.update(product_category.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no product category "):
        await service.delete(product_category.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    product_category = await make_product_category(db)
    body = ProductCategoryCreate.model_validate(await build_product_category(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ProductCategoryService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(product_category.id)
            await service.get(product_category.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ProductCategoryService(db).search(ProductCategoryQuery())
    assert page.items == [product_category]
