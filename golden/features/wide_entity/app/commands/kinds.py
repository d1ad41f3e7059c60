"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.sheet import SheetCreate, SheetQuery, SheetRead
from app.services.sheet import SheetService


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
    "sheets": Kind(
        SheetService,
        SheetCreate,
        SheetQuery,
        SheetRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset(
            {
                "field_number_01",
                "field_number_02",
                "field_number_06",
                "field_number_09",
                "field_number_13",
                "field_number_14",
                "field_number_18",
                "field_number_21",
                "field_number_25",
                "field_number_26",
                "field_number_30",
                "field_number_33",
                "field_number_37",
                "field_number_38",
                "field_number_42",
                "field_number_45",
                "field_number_49",
                "field_number_50",
                "field_number_54",
                "field_number_57",
            }
        ),
    ),
}
