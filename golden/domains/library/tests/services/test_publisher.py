"""Publishers below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.publisher import PublisherCreate, PublisherQuery, PublisherUpdate
from app.services.publisher import PublisherService
from tests.factories.publisher import build_publisher, make_publisher


async def test_get(db: Database) -> None:
    publisher = await make_publisher(db)
    assert await PublisherService(db).get(publisher.id) == publisher


async def test_search(db: Database) -> None:
    publisher = await make_publisher(db)
    page = await PublisherService(db).search(PublisherQuery())
    assert page.items == [publisher]


def test_page_size() -> None:
    assert PublisherQuery().limit == 20


async def test_update(db: Database) -> None:
    publisher = await make_publisher(db)
    change = PublisherUpdate.model_validate({"name": "name-b"})
    changed = await PublisherService(db).update(publisher.id, change)
    assert changed != publisher
    assert await PublisherService(db).get(publisher.id) == changed


async def test_deleted(db: Database) -> None:
    publisher = await make_publisher(db)
    service = PublisherService(db)
    await service.delete(publisher.id)
    with pytest.raises(NotFoundError, match=r"^There is no publisher "):
        await service.get(publisher.id)
    with pytest.raises(NotFoundError, match=r"^There is no publisher "):
        await service.update(publisher.id, PublisherUpdate())
    change = PublisherUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no publisher "):
        await service.update(publisher.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no publisher "):
        await service.delete(publisher.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    publisher = await make_publisher(db)
    body = PublisherCreate.model_validate(await build_publisher(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PublisherService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(publisher.id)
            await service.get(publisher.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PublisherService(db).search(PublisherQuery())
    assert page.items == [publisher]
