"""Posts below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.post import PostCreate, PostQuery, PostUpdate
from app.services.post import PostService
from tests.factories.post import build_post, make_post


async def test_get(db: Database) -> None:
    post = await make_post(db)
    assert await PostService(db).get(post.id) == post


async def test_search(db: Database) -> None:
    post = await make_post(db)
    page = await PostService(db).search(PostQuery())
    assert page.items == [post]


def test_page_size() -> None:
    assert PostQuery().limit == 20


async def test_update(db: Database) -> None:
    post = await make_post(db)
    change = PostUpdate.model_validate({"title": "title-b"})
    changed = await PostService(db).update(post.id, change)
    assert changed != post
    assert await PostService(db).get(post.id) == changed


async def test_deleted(db: Database) -> None:
    post = await make_post(db)
    service = PostService(db)
    await service.delete(post.id)
    with pytest.raises(NotFoundError, match=r"^There is no post "):
        await service.get(post.id)
    with pytest.raises(NotFoundError, match=r"^There is no post "):
        await service.update(post.id, PostUpdate())
    change = PostUpdate.model_validate({"title": "title-b"})
    with pytest.raises(NotFoundError, match=r"^There is no post "):
        await service.update(post.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no post "):
        await service.delete(post.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    post = await make_post(db)
    body = PostCreate.model_validate(await build_post(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PostService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(post.id)
            await service.get(post.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PostService(db).search(PostQuery())
    assert page.items == [post]
