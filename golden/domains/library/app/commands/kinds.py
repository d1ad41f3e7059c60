"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorRead
from app.schemas.book import BookCreate, BookQuery, BookRead
from app.schemas.borrowed_book import BorrowedBookCreate, BorrowedBookQuery, BorrowedBookRead
from app.schemas.client import ClientCreate, ClientQuery, ClientRead
from app.schemas.publisher import PublisherCreate, PublisherQuery, PublisherRead
from app.services.author import AuthorService
from app.services.book import BookService
from app.services.borrowed_book import BorrowedBookService
from app.services.client import ClientService
from app.services.publisher import PublisherService


@dataclass(frozen=True)
class Kind:
    """Rows of one kind: how they are created and listed, and what of them is special in files."""

    service: Callable[[Queries], Any]
    create: type[BaseModel]
    query: type[BaseModel]
    read: type[Any]
    shown: frozenset[str] = frozenset()  # fields that only answers have; in a part: `lines.id`
    json: frozenset[str] = frozenset()  # fields that are JSON in a cell of a CSV file
    page: int = 100  # how many are read at once


KINDS = {
    "publishers": Kind(
        PublisherService,
        PublisherCreate,
        PublisherQuery,
        PublisherRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "authors": Kind(
        AuthorService,
        AuthorCreate,
        AuthorQuery,
        AuthorRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "clients": Kind(
        ClientService,
        ClientCreate,
        ClientQuery,
        ClientRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "books": Kind(
        BookService,
        BookCreate,
        BookQuery,
        BookRead,
        shown=frozenset({"id", "publisher", "authors"}),
        json=frozenset({"id", "copies", "publisher_id", "author_ids", "publisher", "authors"}),
    ),
    "borrowed-books": Kind(
        BorrowedBookService,
        BorrowedBookCreate,
        BorrowedBookQuery,
        BorrowedBookRead,
        shown=frozenset({"id", "book", "client"}),
        json=frozenset({"id", "book_id", "client_id", "book", "client"}),
    ),
}
