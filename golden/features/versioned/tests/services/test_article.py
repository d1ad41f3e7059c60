"""Articles below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleUpdate
from app.services.article import ArticleService
from tests.factories.article import build_article, make_article


async def test_get(db: Database) -> None:
    article = await make_article(db)
    assert await ArticleService(db).get(article.id) == article


async def test_search(db: Database) -> None:
    article = await make_article(db)
    page = await ArticleService(db).search(ArticleQuery())
    assert page.items == [article]


def test_page_size() -> None:
    assert ArticleQuery().limit == 20


async def test_update(db: Database) -> None:
    article = await make_article(db)
    change = ArticleUpdate.model_validate({"title": "title-b"})
    changed = await ArticleService(db).update(article.id, change)
    assert changed != article
    assert await ArticleService(db).get(article.id) == changed


async def test_deleted(db: Database) -> None:
    article = await make_article(db)
    service = ArticleService(db)
    await service.delete(article.id)
    with pytest.raises(NotFoundError, match=r"^There is no article "):
        await service.get(article.id)
    with pytest.raises(NotFoundError, match=r"^There is no article "):
        await service.update(article.id, ArticleUpdate())
    change = ArticleUpdate.model_validate({"title": "title-b"})
    with pytest.raises(NotFoundError, match=r"^There is no article "):
        await service.update(article.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no article "):
        await service.delete(article.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    article = await make_article(db)
    body = ArticleCreate.model_validate(await build_article(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ArticleService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(article.id)
            await service.get(article.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ArticleService(db).search(ArticleQuery())
    assert page.items == [article]
