"""Books for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.book import BookCreate, BookRead
from app.services.book import BookService

NUMBERS = count(1)


async def build_book(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a book."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "isbn": f"{number:05}",
        "name": "name-a",
        "publish_year": "publish year a",
        "copies": 1,
        "cover": "Y292ZXItYQ==",
        "cover_content_type": "cover content type a",
    }
    return body | values


async def make_book(db: Queries, /, **values: Any) -> BookRead:
    """Store a book."""
    body = await build_book(db, **values)
    return await BookService(db).create(BookCreate.model_validate(body))
