"""Artists below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.artist import ArtistCreate, ArtistQuery, ArtistUpdate
from app.services.artist import ArtistService
from tests.factories.artist import build_artist, make_artist


async def test_get(db: Database) -> None:
    artist = await make_artist(db)
    assert await ArtistService(db).get(artist.id) == artist


async def test_search(db: Database) -> None:
    artist = await make_artist(db)
    page = await ArtistService(db).search(ArtistQuery())
    assert page.items == [artist]


def test_page_size() -> None:
    assert ArtistQuery().limit == 20


async def test_update(db: Database) -> None:
    artist = await make_artist(db)
    change = ArtistUpdate.model_validate({"name": "name-b"})
    changed = await ArtistService(db).update(artist.id, change)
    assert changed != artist
    assert await ArtistService(db).get(artist.id) == changed


async def test_deleted(db: Database) -> None:
    artist = await make_artist(db)
    service = ArtistService(db)
    await service.delete(artist.id)
    with pytest.raises(NotFoundError, match=r"^There is no artist "):
        await service.get(artist.id)
    with pytest.raises(NotFoundError, match=r"^There is no artist "):
        await service.update(artist.id, ArtistUpdate())
    change = ArtistUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no artist "):
        await service.update(artist.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no artist "):
        await service.delete(artist.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    artist = await make_artist(db)
    body = ArtistCreate.model_validate(await build_artist(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ArtistService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(artist.id)
            await service.get(artist.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ArtistService(db).search(ArtistQuery())
    assert page.items == [artist]
