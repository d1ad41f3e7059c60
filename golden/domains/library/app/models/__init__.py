"""Every table, so that importing this package fills the metadata."""

from app.models.author import Author
from app.models.base import Base
from app.models.book import Book, BookAuthorLink
from app.models.borrowed_book import BorrowedBook
from app.models.client import Client
from app.models.publisher import Publisher

__all__ = [
    "Author",
    "Base",
    "Book",
    "BookAuthorLink",
    "BorrowedBook",
    "Client",
    "Publisher",
]
