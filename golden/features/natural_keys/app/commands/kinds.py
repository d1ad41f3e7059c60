"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.by_big import ByBigCreate, ByBigQuery, ByBigRead
from app.schemas.by_date import ByDateCreate, ByDateQuery, ByDateRead
from app.schemas.by_email import ByEmailCreate, ByEmailQuery, ByEmailRead
from app.schemas.by_enum import ByEnumCreate, ByEnumQuery, ByEnumRead
from app.schemas.by_pattern import ByPatternCreate, ByPatternQuery, ByPatternRead
from app.schemas.by_slug import BySlugCreate, BySlugQuery, BySlugRead
from app.schemas.by_text import ByTextCreate, ByTextQuery, ByTextRead
from app.schemas.by_uuid import ByUuidCreate, ByUuidQuery, ByUuidRead
from app.schemas.uses import UsesCreate, UsesQuery, UsesRead
from app.services.by_big import ByBigService
from app.services.by_date import ByDateService
from app.services.by_email import ByEmailService
from app.services.by_enum import ByEnumService
from app.services.by_pattern import ByPatternService
from app.services.by_slug import BySlugService
from app.services.by_text import ByTextService
from app.services.by_uuid import ByUuidService
from app.services.uses import UsesService


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
    "by-emails": Kind(
        ByEmailService,
        ByEmailCreate,
        ByEmailQuery,
        ByEmailRead,
        shown=frozenset({"created_at", "updated_at"}),
    ),
    "by-slugs": Kind(
        BySlugService,
        BySlugCreate,
        BySlugQuery,
        BySlugRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"n"}),
    ),
    "by-uuids": Kind(
        ByUuidService,
        ByUuidCreate,
        ByUuidQuery,
        ByUuidRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"n"}),
    ),
    "by-dates": Kind(
        ByDateService,
        ByDateCreate,
        ByDateQuery,
        ByDateRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"n"}),
    ),
    "by-enums": Kind(
        ByEnumService,
        ByEnumCreate,
        ByEnumQuery,
        ByEnumRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"n"}),
    ),
    "by-bigs": Kind(
        ByBigService,
        ByBigCreate,
        ByBigQuery,
        ByBigRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"number", "n"}),
    ),
    "by-texts": Kind(
        ByTextService,
        ByTextCreate,
        ByTextQuery,
        ByTextRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"n"}),
    ),
    "by-patterns": Kind(
        ByPatternService,
        ByPatternCreate,
        ByPatternQuery,
        ByPatternRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"n"}),
    ),
    "useses": Kind(
        UsesService,
        UsesCreate,
        UsesQuery,
        UsesRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"big_number", "word_ids", "day_ids"}),
    ),
}
