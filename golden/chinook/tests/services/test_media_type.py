"""Media types below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.media_type import MediaTypeCreate, MediaTypeQuery, MediaTypeUpdate
from app.services.media_type import MediaTypeService
from tests.factories.media_type import build_media_type, make_media_type


async def test_get(db: Database) -> None:
    media_type = await make_media_type(db)
    assert await MediaTypeService(db).get(media_type.id) == media_type


async def test_search(db: Database) -> None:
    media_type = await make_media_type(db)
    page = await MediaTypeService(db).search(MediaTypeQuery())
    assert page.items == [media_type]


def test_page_size() -> None:
    assert MediaTypeQuery().limit == 20


async def test_update(db: Database) -> None:
    media_type = await make_media_type(db)
    change = MediaTypeUpdate.model_validate({"name": "name-b"})
    changed = await MediaTypeService(db).update(media_type.id, change)
    assert changed != media_type
    assert await MediaTypeService(db).get(media_type.id) == changed


async def test_deleted(db: Database) -> None:
    media_type = await make_media_type(db)
    service = MediaTypeService(db)
    await service.delete(media_type.id)
    with pytest.raises(NotFoundError, match=r"^There is no media type "):
        await service.get(media_type.id)
    with pytest.raises(NotFoundError, match=r"^There is no media type "):
        await service.update(media_type.id, MediaTypeUpdate())
    change = MediaTypeUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no media type "):
        await service.update(media_type.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no media type "):
        await service.delete(media_type.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    media_type = await make_media_type(db)
    body = MediaTypeCreate.model_validate(await build_media_type(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = MediaTypeService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(media_type.id)
            await service.get(media_type.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await MediaTypeService(db).search(MediaTypeQuery())
    assert page.items == [media_type]
