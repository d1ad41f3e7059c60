"""By slugs below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.by_slug import BySlugCreate, BySlugQuery, BySlugUpdate
from app.services.by_slug import BySlugService
from tests.factories.by_slug import build_by_slug, make_by_slug


async def test_get(db: Database) -> None:
    by_slug = await make_by_slug(db)
    assert await BySlugService(db).get(by_slug.slug) == by_slug


async def test_search(db: Database) -> None:
    by_slug = await make_by_slug(db)
    page = await BySlugService(db).search(BySlugQuery())
    assert page.items == [by_slug]


def test_page_size() -> None:
    assert BySlugQuery().limit == 20


async def test_update(db: Database) -> None:
    by_slug = await make_by_slug(db)
    change = BySlugUpdate.model_validate({"n": 2})
    changed = await BySlugService(db).update(by_slug.slug, change)
    assert changed != by_slug
    assert await BySlugService(db).get(by_slug.slug) == changed


async def test_deleted(db: Database) -> None:
    by_slug = await make_by_slug(db)
    service = BySlugService(db)
    await service.delete(by_slug.slug)
    with pytest.raises(NotFoundError, match=r"^There is no by slug "):
        await service.get(by_slug.slug)
    with pytest.raises(NotFoundError, match=r"^There is no by slug "):
        await service.update(by_slug.slug, BySlugUpdate())
    change = BySlugUpdate.model_validate({"n": 2})
    with pytest.raises(NotFoundError, match=r"^There is no by slug "):
        await service.update(by_slug.slug, change)
    with pytest.raises(NotFoundError, match=r"^There is no by slug "):
        await service.delete(by_slug.slug)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    by_slug = await make_by_slug(db)
    body = BySlugCreate.model_validate(await build_by_slug(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BySlugService(transaction)
            created = await service.create(body)
            assert await service.get(created.slug) == created
            await service.delete(by_slug.slug)
            await service.get(by_slug.slug)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BySlugService(db).search(BySlugQuery())
    assert page.items == [by_slug]
