"""Playlists below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.playlist import PlaylistCreate, PlaylistQuery, PlaylistUpdate
from app.services.playlist import PlaylistService
from tests.factories.playlist import build_playlist, make_playlist


async def test_get(db: Database) -> None:
    playlist = await make_playlist(db)
    assert await PlaylistService(db).get(playlist.id) == playlist


async def test_search(db: Database) -> None:
    playlist = await make_playlist(db)
    page = await PlaylistService(db).search(PlaylistQuery())
    assert page.items == [playlist]


def test_page_size() -> None:
    assert PlaylistQuery().limit == 20


async def test_update(db: Database) -> None:
    playlist = await make_playlist(db)
    change = PlaylistUpdate.model_validate({"name": "name-b"})
    changed = await PlaylistService(db).update(playlist.id, change)
    assert changed != playlist
    assert await PlaylistService(db).get(playlist.id) == changed


async def test_deleted(db: Database) -> None:
    playlist = await make_playlist(db)
    service = PlaylistService(db)
    await service.delete(playlist.id)
    with pytest.raises(NotFoundError, match=r"^There is no playlist "):
        await service.get(playlist.id)
    with pytest.raises(NotFoundError, match=r"^There is no playlist "):
        await service.update(playlist.id, PlaylistUpdate())
    change = PlaylistUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no playlist "):
        await service.update(playlist.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no playlist "):
        await service.delete(playlist.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    playlist = await make_playlist(db)
    body = PlaylistCreate.model_validate(await build_playlist(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PlaylistService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(playlist.id)
            await service.get(playlist.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PlaylistService(db).search(PlaylistQuery())
    assert page.items == [playlist]
