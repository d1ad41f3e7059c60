"""Wish lists below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.wish_list import WishListCreate, WishListQuery, WishListUpdate
from app.services.wish_list import WishListService
from tests.factories.wish_list import build_wish_list, make_wish_list


async def test_get(db: Database) -> None:
    wish_list = await make_wish_list(db)
    assert await WishListService(db).get(wish_list.id) == wish_list


async def test_search(db: Database) -> None:
    wish_list = await make_wish_list(db)
    page = await WishListService(db).search(WishListQuery())
    assert page.items == [wish_list]


def test_page_size() -> None:
    assert WishListQuery().limit == 20


async def test_update(db: Database) -> None:
    wish_list = await make_wish_list(db)
    change = WishListUpdate.model_validate({"title": "title-b"})
    changed = await WishListService(db).update(wish_list.id, change)
    assert changed != wish_list
    assert await WishListService(db).get(wish_list.id) == changed


async def test_deleted(db: Database) -> None:
    wish_list = await make_wish_list(db)
    service = WishListService(db)
    await service.delete(wish_list.id)
    with pytest.raises(NotFoundError, match=r"^There is no wish list "):
        await service.get(wish_list.id)
    with pytest.raises(NotFoundError, match=r"^There is no wish list "):
        await service.update(wish_list.id, WishListUpdate())
    change = WishListUpdate.model_validate({"title": "title-b"})
    with pytest.raises(NotFoundError, match=r"^There is no wish list "):
        await service.update(wish_list.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no wish list "):
        await service.delete(wish_list.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    wish_list = await make_wish_list(db)
    body = WishListCreate.model_validate(await build_wish_list(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = WishListService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(wish_list.id)
            await service.get(wish_list.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await WishListService(db).search(WishListQuery())
    assert page.items == [wish_list]
