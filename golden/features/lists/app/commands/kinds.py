"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.bag import BagCreate, BagQuery, BagRead
from app.services.bag import BagService


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
    "bags": Kind(
        BagService,
        BagCreate,
        BagQuery,
        BagRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset(
            {
                "words",
                "numbers",
                "prices",
                "days",
                "sizes",
                "moments",
                "tokens",
                "spans",
                "flags",
                "documents",
                "ratios",
                "addresses",
            }
        ),
    ),
}
