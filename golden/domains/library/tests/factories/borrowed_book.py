"""Borrowed books for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.borrowed_book import BorrowedBookCreate, BorrowedBookRead
from app.services.borrowed_book import BorrowedBookService


async def build_borrowed_book(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a borrowed book."""
    body: dict[str, Any] = {
        "borrow_date": "2030-01-01",
    }
    return body | values


async def make_borrowed_book(db: Queries, /, **values: Any) -> BorrowedBookRead:
    """Store a borrowed book."""
    body = await build_borrowed_book(db, **values)
    return await BorrowedBookService(db).create(BorrowedBookCreate.model_validate(body))
