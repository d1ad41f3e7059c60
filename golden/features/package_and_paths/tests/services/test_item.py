"""Items below HTTP."""

import pytest

from tests.factories.item import build_item, make_item
from warehouse.db.session import Database
from warehouse.errors import NotFoundError
from warehouse.schemas.item import ItemCreate, ItemQuery, ItemUpdate
from warehouse.services.item import ItemService


async def test_get(db: Database) -> None:
    the_item = await make_item(db)
    assert await ItemService(db).get(the_item.id) == the_item


async def test_search(db: Database) -> None:
    the_item = await make_item(db)
    page = await ItemService(db).search(ItemQuery())
    assert page.items == [the_item]


def test_page_size() -> None:
    assert ItemQuery().limit == 20


async def test_update(db: Database) -> None:
    the_item = await make_item(db)
    change = ItemUpdate.model_validate({"name": "name-b"})
    changed = await ItemService(db).update(the_item.id, change)
    assert changed != the_item
    assert await ItemService(db).get(the_item.id) == changed


async def test_deleted(db: Database) -> None:
    the_item = await make_item(db)
    service = ItemService(db)
    await service.delete(the_item.id)
    with pytest.raises(NotFoundError, match=r"^There is no item "):
        await service.get(the_item.id)
    with pytest.raises(NotFoundError, match=r"^There is no item "):
        await service.update(the_item.id, ItemUpdate())
    change = ItemUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no item "):
        await service.update(the_item.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no item "):
        await service.delete(the_item.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    the_item = await make_item(db)
    body = ItemCreate.model_validate(await build_item(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ItemService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(the_item.id)
            await service.get(the_item.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ItemService(db).search(ItemQuery())
    assert page.items == [the_item]
