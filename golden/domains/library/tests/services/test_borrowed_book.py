"""Borrowed books below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.borrowed_book import BorrowedBookCreate, BorrowedBookQuery, BorrowedBookUpdate
from app.services.borrowed_book import BorrowedBookService
from tests.factories.borrowed_book import build_borrowed_book, make_borrowed_book


async def test_get(db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    assert await BorrowedBookService(db).get(borrowed_book.id) == borrowed_book


async def test_search(db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    page = await BorrowedBookService(db).search(BorrowedBookQuery())
    assert page.items == [borrowed_book]


def test_page_size() -> None:
    assert BorrowedBookQuery().limit == 20


async def test_update(db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    change = BorrowedBookUpdate.model_validate({"borrow_date": "2030-01-02"})
    changed = await BorrowedBookService(db).update(borrowed_book.id, change)
    assert changed != borrowed_book
    assert await BorrowedBookService(db).get(borrowed_book.id) == changed


async def test_deleted(db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    service = BorrowedBookService(db)
    await service.delete(borrowed_book.id)
    with pytest.raises(NotFoundError, match=r"^There is no borrowed book "):
        await service.get(borrowed_book.id)
    with pytest.raises(NotFoundError, match=r"^There is no borrowed book "):
        await service.update(borrowed_book.id, BorrowedBookUpdate())
    change = BorrowedBookUpdate.model_validate({"borrow_date": "2030-01-02"})
    with pytest.raises(NotFoundError, match=r"^There is no borrowed book "):
        await service.update(borrowed_book.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no borrowed book "):
        await service.delete(borrowed_book.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    body = BorrowedBookCreate.model_validate(await build_borrowed_book(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BorrowedBookService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(borrowed_book.id)
            await service.get(borrowed_book.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BorrowedBookService(db).search(BorrowedBookQuery())
    assert page.items == [borrowed_book]
