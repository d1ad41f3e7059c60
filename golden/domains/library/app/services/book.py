"""Books: rules and queries."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.author import Author
from app.models.base import columns_of, table_of
from app.models.book import Book, BookAuthorLink
from app.models.publisher import Publisher
from app.schemas.book import BookCreate, BookQuery, BookRead, BookUpdate
from app.schemas.embedded import AuthorSummary, PublisherSummary
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey, IntegerParameter, Text

_TABLE = table_of(Book)
_COLUMNS = columns_of(_TABLE, BookRead)
_PUBLISHER_TABLE = table_of(Publisher)
_PUBLISHER_COLUMNS = columns_of(_PUBLISHER_TABLE, PublisherSummary)
_THIS = col(Book.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_PUBLISHER_COLUMNS).select_from(
    _TABLE.outerjoin(_PUBLISHER_TABLE, _TABLE.c.publisher_id == _PUBLISHER_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Book).returning(col(Book.id))
_UPDATE: Executable = update(Book).where(_THIS).returning(col(Book.id))
_LOCK = select(col(Book.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Book).where(_THIS).returning(col(Book.id))
_AUTHORS_OF = (
    select(col(BookAuthorLink.book_id), *columns_of(table_of(Author), AuthorSummary))
    .join_from(BookAuthorLink, Author, col(BookAuthorLink.author_id) == col(Author.id))
    .where(one_of(col(BookAuthorLink.book_id), "_ids"))
    .order_by(col(Author.id))
)
_ADD_AUTHORS: Executable = (
    insert(BookAuthorLink)
    .from_select(
        ["book_id", "author_id"],
        select(col(Book.id), col(Author.id))
        .join_from(Book, Author, true())
        .where(col(Book.id) == bindparam("_id"), one_of(col(Author.id), "_ids")),
    )
    .returning(col(BookAuthorLink.author_id))
)
_REMOVE_AUTHORS = delete(BookAuthorLink).where(col(BookAuthorLink.book_id) == bindparam("_id"))
_LISTING = Listing(
    Book,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
        "isbn": Text,
        "copies": IntegerParameter,
    },
    search=["isbn", "name"],
)


class BookService:
    """What can be done with books."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: BookQuery) -> OffsetPage[BookRead]:
        """Return a part of the books."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage(await self._complete(rows), total, query.limit, query.offset)

    async def get(self, book_id: int) -> BookRead:
        """Return a book."""
        row = await self.db.first(_GET, _id=book_id)
        if row is None:
            raise NotFoundError(f"There is no book {book_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: BookCreate) -> BookRead:
        """Create a book and return it."""
        values = data.model_dump(exclude={"author_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_authors(tx, row[0], data.author_ids)
            return await BookService(tx).get(*row)

    async def update(self, book_id: int, data: BookUpdate) -> BookRead:
        """Change the given fields of a book and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"author_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=book_id) is None:
                raise NotFoundError(f"There is no book {book_id}.")
            if changes:
                await tx.one(_UPDATE, _id=book_id, **changes)
            if "author_ids" in data.model_fields_set:
                await _set_authors(tx, book_id, data.author_ids)
            return await BookService(tx).get(book_id)

    async def delete(self, book_id: int) -> None:
        """Delete a book."""
        if await self.db.first(_DELETE, _id=book_id) is None:
            raise NotFoundError(f"There is no book {book_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[BookRead]:
        """Return the books of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for book_id, *values in await self.db.all(_AUTHORS_OF, _ids=list(by_key)):
            by_key[book_id].authors.append(AuthorSummary(*values))
            by_key[book_id].author_ids.append(values[0])
        return reads


def _read(row: AnyRow) -> BookRead:
    """Return the book of a row, with the objects that stand beside it."""
    own, publisher = split(row, _COLUMNS, _PUBLISHER_COLUMNS)
    values: list[Any] = [
        *own,
        optional(PublisherSummary, publisher),
    ]
    return BookRead(*values)


async def _set_authors(tx: Queries, book_id: int, author_ids: Sequence[int]) -> None:
    wanted = set(author_ids)
    await tx.all(_REMOVE_AUTHORS, _id=book_id)
    added = await tx.all(_ADD_AUTHORS, _id=book_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A author that is referred to does not exist.", ("author_ids",))
