"""Genres below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.genre import GenreCreate, GenreQuery, GenreUpdate
from app.services.genre import GenreService
from tests.factories.genre import build_genre, make_genre


async def test_get(db: Database) -> None:
    genre = await make_genre(db)
    assert await GenreService(db).get(genre.id) == genre


async def test_search(db: Database) -> None:
    genre = await make_genre(db)
    page = await GenreService(db).search(GenreQuery())
    assert page.items == [genre]


def test_page_size() -> None:
    assert GenreQuery().limit == 20


async def test_update(db: Database) -> None:
    genre = await make_genre(db)
    change = GenreUpdate.model_validate({"name": "name-b"})
    changed = await GenreService(db).update(genre.id, change)
    assert changed != genre
    assert await GenreService(db).get(genre.id) == changed


async def test_deleted(db: Database) -> None:
    genre = await make_genre(db)
    service = GenreService(db)
    await service.delete(genre.id)
    with pytest.raises(NotFoundError, match=r"^There is no genre "):
        await service.get(genre.id)
    with pytest.raises(NotFoundError, match=r"^There is no genre "):
        await service.update(genre.id, GenreUpdate())
    change = GenreUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no genre "):
        await service.update(genre.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no genre "):
        await service.delete(genre.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    genre = await make_genre(db)
    body = GenreCreate.model_validate(await build_genre(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = GenreService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(genre.id)
            await service.get(genre.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await GenreService(db).search(GenreQuery())
    assert page.items == [genre]
