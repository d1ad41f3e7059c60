"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead
from app.schemas.label import LabelCreate, LabelQuery, LabelRead
from app.schemas.reader import ReaderCreate, ReaderQuery, ReaderRead
from app.schemas.reading import ReadingCreate, ReadingQuery, ReadingRead
from app.services.article import ArticleService
from app.services.label import LabelService
from app.services.reader import ReaderService
from app.services.reading import ReadingService


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
    "articles": Kind(
        ArticleService,
        ArticleCreate,
        ArticleQuery,
        ArticleRead,
        shown=frozenset({"id", "created_at", "updated_at", "reader_ids", "labels", "readers"}),
        json=frozenset({"label_ids", "related_ids", "reader_ids", "labels", "readers"}),
    ),
    "labels": Kind(
        LabelService,
        LabelCreate,
        LabelQuery,
        LabelRead,
        shown=frozenset({"id", "created_at", "updated_at", "articles"}),
        json=frozenset({"id", "articles"}),
    ),
    "readers": Kind(
        ReaderService,
        ReaderCreate,
        ReaderQuery,
        ReaderRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "readings": Kind(
        ReadingService,
        ReadingCreate,
        ReadingQuery,
        ReadingRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"minutes"}),
    ),
}
