"""Categories below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryUpdate
from app.services.category import CategoryService
from tests.factories.category import build_category, make_category


async def test_get(db: Database) -> None:
    category = await make_category(db)
    assert await CategoryService(db).get(category.id) == category


async def test_search(db: Database) -> None:
    category = await make_category(db)
    page = await CategoryService(db).search(CategoryQuery())
    assert page.items == [category]


def test_page_size() -> None:
    assert CategoryQuery().limit == 20


async def test_update(db: Database) -> None:
    category = await make_category(db)
    change = CategoryUpdate.model_validate({"description": "description-b"})
    changed = await CategoryService(db).update(category.id, change)
    assert changed != category
    assert await CategoryService(db).get(category.id) == changed


async def test_deleted(db: Database) -> None:
    category = await make_category(db)
    service = CategoryService(db)
    await service.delete(category.id)
    with pytest.raises(NotFoundError, match=r"^There is no category "):
        await service.get(category.id)
    with pytest.raises(NotFoundError, match=r"^There is no category "):
        await service.update(category.id, CategoryUpdate())
    change = CategoryUpdate.model_validate({"description": "description-b"})
    with pytest.raises(NotFoundError, match=r"^There is no category "):
        await service.update(category.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no category "):
        await service.delete(category.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    category = await make_category(db)
    body = CategoryCreate.model_validate(await build_category(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CategoryService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(category.id)
            await service.get(category.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CategoryService(db).search(CategoryQuery())
    assert page.items == [category]
