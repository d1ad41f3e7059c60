"""Blogs below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.blog import BlogCreate, BlogQuery, BlogUpdate
from app.services.blog import BlogService
from tests.factories.blog import build_blog, make_blog


async def test_get(db: Database) -> None:
    blog = await make_blog(db)
    assert await BlogService(db).get(blog.id) == blog


async def test_search(db: Database) -> None:
    blog = await make_blog(db)
    page = await BlogService(db).search(BlogQuery())
    assert page.items == [blog]


def test_page_size() -> None:
    assert BlogQuery().limit == 20


async def test_update(db: Database) -> None:
    blog = await make_blog(db)
    change = BlogUpdate.model_validate({"name": "name-b"})
    changed = await BlogService(db).update(blog.id, change)
    assert changed != blog
    assert await BlogService(db).get(blog.id) == changed


async def test_deleted(db: Database) -> None:
    blog = await make_blog(db)
    service = BlogService(db)
    await service.delete(blog.id)
    with pytest.raises(NotFoundError, match=r"^There is no blog "):
        await service.get(blog.id)
    with pytest.raises(NotFoundError, match=r"^There is no blog "):
        await service.update(blog.id, BlogUpdate())
    change = BlogUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no blog "):
        await service.update(blog.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no blog "):
        await service.delete(blog.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    blog = await make_blog(db)
    body = BlogCreate.model_validate(await build_blog(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BlogService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(blog.id)
            await service.get(blog.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BlogService(db).search(BlogQuery())
    assert page.items == [blog]
