"""Albums below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.album import AlbumCreate, AlbumQuery, AlbumUpdate
from app.services.album import AlbumService
from tests.factories.album import build_album, make_album


async def test_get(db: Database) -> None:
    album = await make_album(db)
    assert await AlbumService(db).get(album.id) == album


async def test_search(db: Database) -> None:
    album = await make_album(db)
    page = await AlbumService(db).search(AlbumQuery())
    assert page.items == [album]


def test_page_size() -> None:
    assert AlbumQuery().limit == 20


async def test_update(db: Database) -> None:
    album = await make_album(db)
    change = AlbumUpdate.model_validate({"title": "title-b"})
    changed = await AlbumService(db).update(album.id, change)
    assert changed != album
    assert await AlbumService(db).get(album.id) == changed


async def test_deleted(db: Database) -> None:
    album = await make_album(db)
    service = AlbumService(db)
    await service.delete(album.id)
    with pytest.raises(NotFoundError, match=r"^There is no album "):
        await service.get(album.id)
    with pytest.raises(NotFoundError, match=r"^There is no album "):
        await service.update(album.id, AlbumUpdate())
    change = AlbumUpdate.model_validate({"title": "title-b"})
    with pytest.raises(NotFoundError, match=r"^There is no album "):
        await service.update(album.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no album "):
        await service.delete(album.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    album = await make_album(db)
    body = AlbumCreate.model_validate(await build_album(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = AlbumService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(album.id)
            await service.get(album.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await AlbumService(db).search(AlbumQuery())
    assert page.items == [album]
