"""Links below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.link import LinkCreate, LinkQuery, LinkUpdate
from app.services.link import LinkService
from tests.factories.link import build_link, make_link


async def test_get(db: Database) -> None:
    link = await make_link(db)
    assert await LinkService(db).get(link.id) == link


async def test_search(db: Database) -> None:
    link = await make_link(db)
    page = await LinkService(db).search(LinkQuery())
    assert page.items == [link]


def test_page_size() -> None:
    assert LinkQuery().limit == 20


async def test_update(db: Database) -> None:
    link = await make_link(db)
    assert await LinkService(db).update(link.id, LinkUpdate()) == link


async def test_deleted(db: Database) -> None:
    link = await make_link(db)
    service = LinkService(db)
    await service.delete(link.id)
    with pytest.raises(NotFoundError, match=r"^There is no link "):
        await service.get(link.id)
    with pytest.raises(NotFoundError, match=r"^There is no link "):
        await service.update(link.id, LinkUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no link "):
        await service.delete(link.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    link = await make_link(db)
    body = LinkCreate.model_validate(await build_link(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = LinkService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(link.id)
            await service.get(link.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await LinkService(db).search(LinkQuery())
    assert page.items == [link]
