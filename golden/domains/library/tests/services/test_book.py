"""Books below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.book import BookCreate, BookQuery, BookUpdate
from app.services.book import BookService
from tests.factories.book import build_book, make_book


async def test_get(db: Database) -> None:
    book = await make_book(db)
    assert await BookService(db).get(book.id) == book


async def test_search(db: Database) -> None:
    book = await make_book(db)
    page = await BookService(db).search(BookQuery())
    assert page.items == [book]


def test_page_size() -> None:
    assert BookQuery().limit == 20


async def test_update(db: Database) -> None:
    book = await make_book(db)
    change = BookUpdate.model_validate({"isbn": "isbn-b"})
    changed = await BookService(db).update(book.id, change)
    assert changed != book
    assert await BookService(db).get(book.id) == changed


async def test_deleted(db: Database) -> None:
    book = await make_book(db)
    service = BookService(db)
    await service.delete(book.id)
    with pytest.raises(NotFoundError, match=r"^There is no book "):
        await service.get(book.id)
    with pytest.raises(NotFoundError, match=r"^There is no book "):
        await service.update(book.id, BookUpdate())
    change = BookUpdate.model_validate({"isbn": "isbn-b"})
    with pytest.raises(NotFoundError, match=r"^There is no book "):
        await service.update(book.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no book "):
        await service.delete(book.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    book = await make_book(db)
    body = BookCreate.model_validate(await build_book(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BookService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(book.id)
            await service.get(book.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BookService(db).search(BookQuery())
    assert page.items == [book]
