"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorRead
from app.schemas.shelf import ShelfCreate, ShelfQuery, ShelfRead
from app.schemas.work import WorkCreate, WorkQuery, WorkRead
from app.services.author import AuthorService
from app.services.shelf import ShelfService
from app.services.work import WorkService


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
    "authors": Kind(
        AuthorService,
        AuthorCreate,
        AuthorQuery,
        AuthorRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        page=50,
    ),
    "works": Kind(
        WorkService,
        WorkCreate,
        WorkQuery,
        WorkRead,
        shown=frozenset({"id", "created_at", "updated_at", "author"}),
        json=frozenset({"pages", "rating", "sold_out", "limit", "author"}),
        page=20,
    ),
    "shelves": Kind(
        ShelfService,
        ShelfCreate,
        ShelfQuery,
        ShelfRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"height"}),
    ),
}
