"""Borrowed books: rules and queries."""

from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.book import Book
from app.models.borrowed_book import BorrowedBook
from app.models.client import Client
from app.schemas.borrowed_book import (
    BorrowedBookCreate,
    BorrowedBookQuery,
    BorrowedBookRead,
    BorrowedBookUpdate,
)
from app.schemas.embedded import BookSummary, ClientSummary
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

_TABLE = table_of(BorrowedBook)
_COLUMNS = columns_of(_TABLE, BorrowedBookRead)
_BOOK_TABLE = table_of(Book)
_BOOK_COLUMNS = columns_of(_BOOK_TABLE, BookSummary)
_CLIENT_TABLE = table_of(Client)
_CLIENT_COLUMNS = columns_of(_CLIENT_TABLE, ClientSummary)
_THIS = col(BorrowedBook.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_BOOK_COLUMNS, *_CLIENT_COLUMNS).select_from(
    _TABLE.outerjoin(_BOOK_TABLE, _TABLE.c.book_id == _BOOK_TABLE.c.id).outerjoin(
        _CLIENT_TABLE, _TABLE.c.client_id == _CLIENT_TABLE.c.id
    )
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(BorrowedBook).returning(col(BorrowedBook.id))
_UPDATE: Executable = update(BorrowedBook).where(_THIS).returning(col(BorrowedBook.id))
_DELETE: Executable = delete(BorrowedBook).where(_THIS).returning(col(BorrowedBook.id))
_LISTING = Listing(
    BorrowedBook,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
)


class BorrowedBookService:
    """What can be done with borrowed books."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: BorrowedBookQuery) -> OffsetPage[BorrowedBookRead]:
        """Return a part of the borrowed books."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([_read(row) for row in rows], total, query.limit, query.offset)

    async def get(self, borrowed_book_id: int) -> BorrowedBookRead:
        """Return a borrowed book."""
        row = await self.db.first(_GET, _id=borrowed_book_id)
        if row is None:
            raise NotFoundError(f"There is no borrowed book {borrowed_book_id}.")
        return _read(row)

    async def create(self, data: BorrowedBookCreate) -> BorrowedBookRead:
        """Create a borrowed book and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await BorrowedBookService(tx).get(*row)

    async def update(self, borrowed_book_id: int, data: BorrowedBookUpdate) -> BorrowedBookRead:
        """Change the given fields of a borrowed book and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(borrowed_book_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=borrowed_book_id, **changes) is None:
                raise NotFoundError(f"There is no borrowed book {borrowed_book_id}.")
            return await BorrowedBookService(tx).get(borrowed_book_id)

    async def delete(self, borrowed_book_id: int) -> None:
        """Delete a borrowed book."""
        if await self.db.first(_DELETE, _id=borrowed_book_id) is None:
            raise NotFoundError(f"There is no borrowed book {borrowed_book_id}.")


def _read(row: AnyRow) -> BorrowedBookRead:
    """Return the borrowed book of a row, with the objects that stand beside it."""
    own, book, client = split(row, _COLUMNS, _BOOK_COLUMNS, _CLIENT_COLUMNS)
    values: list[Any] = [
        *own,
        optional(BookSummary, book),
        optional(ClientSummary, client),
    ]
    return BorrowedBookRead(*values)
