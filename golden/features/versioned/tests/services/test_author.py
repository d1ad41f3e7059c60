"""Authors below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorUpdate
from app.services.author import AuthorService
from tests.factories.author import build_author, make_author


async def test_get(db: Database) -> None:
    author = await make_author(db)
    assert await AuthorService(db).get(author.id) == author


async def test_search(db: Database) -> None:
    author = await make_author(db)
    page = await AuthorService(db).search(AuthorQuery())
    assert page.items == [author]


def test_page_size() -> None:
    assert AuthorQuery().limit == 20


async def test_update(db: Database) -> None:
    author = await make_author(db)
    change = AuthorUpdate.model_validate({"name": "name-b"})
    changed = await AuthorService(db).update(author.id, change)
    assert changed != author
    assert await AuthorService(db).get(author.id) == changed


async def test_deleted(db: Database) -> None:
    author = await make_author(db)
    service = AuthorService(db)
    await service.delete(author.id)
    with pytest.raises(NotFoundError, match=r"^There is no author "):
        await service.get(author.id)
    with pytest.raises(NotFoundError, match=r"^There is no author "):
        await service.update(author.id, AuthorUpdate())
    change = AuthorUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no author "):
        await service.update(author.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no author "):
        await service.delete(author.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    author = await make_author(db)
    body = AuthorCreate.model_validate(await build_author(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = AuthorService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(author.id)
            await service.get(author.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await AuthorService(db).search(AuthorQuery())
    assert page.items == [author]
