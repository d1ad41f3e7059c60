"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.plain import PlainCreate, PlainQuery, PlainRead
from app.schemas.stamped import StampedCreate, StampedQuery, StampedRead
from app.services.plain import PlainService
from app.services.stamped import StampedService


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
    "plains": Kind(
        PlainService,
        PlainCreate,
        PlainQuery,
        PlainRead,
        shown=frozenset({"id"}),
    ),
    "stampeds": Kind(
        StampedService,
        StampedCreate,
        StampedQuery,
        StampedRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
}
