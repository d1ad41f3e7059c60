"""Categories below HTTP."""

import pytest

from app.db.session import Database
from app.errors import MissingReferenceError, NotFoundError
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
    change = CategoryUpdate.model_validate({"name": "name-b"})
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
    change = CategoryUpdate.model_validate({"name": "name-b"})
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


async def test_restore(db: Database) -> None:
    category = await make_category(db)
    service = CategoryService(db)
    assert await service.restore(category.id) == await service.get(category.id)
    await service.delete(category.id)
    restored = await service.restore(category.id)
    assert await service.restore(category.id) == await service.get(category.id) == restored


async def test_parent_must_not_be_deleted(db: Database) -> None:
    category = await make_category(db)
    other = await make_category(db)
    await CategoryService(db).delete(other.id)
    service = CategoryService(db)
    body = CategoryCreate.model_validate(await build_category(db, parent_id=str(other.id)))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(body)
    assert set(raised.value.fields) == {"parent_id"}
    change = CategoryUpdate.model_validate({"parent_id": str(other.id)})
    with pytest.raises(MissingReferenceError):
        await service.update(category.id, change)
    assert await service.get(category.id) == category


async def test_category_parent_goes_and_comes_back(db: Database) -> None:
    category = await make_category(db)
    child = await make_category(db, parent_id=str(category.id))
    service, children = CategoryService(db), CategoryService(db)
    await service.delete(category.id)
    with pytest.raises(NotFoundError):
        await children.get(child.id)
    with pytest.raises(MissingReferenceError) as raised:
        await children.restore(child.id)
    assert set(raised.value.fields) == {"parent_id"}
    await service.restore(category.id)
    await children.get(child.id)
    # What was deleted before does not come back.
    await children.delete(child.id)
    await service.delete(category.id)
    await service.restore(category.id)
    with pytest.raises(NotFoundError):
        await children.get(child.id)


async def test_deleted_children_are_not_embedded(db: Database) -> None:
    category = await make_category(db)
    child = await make_category(db, parent_id=str(category.id))
    service = CategoryService(db)
    assert (await service.get(category.id)).children
    await CategoryService(db).delete(child.id)
    assert not (await service.get(category.id)).children
