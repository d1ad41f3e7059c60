"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.reading import ReadingCreate, ReadingQuery, ReadingRead
from app.schemas.robot import RobotCreate, RobotQuery, RobotRead
from app.services.reading import ReadingService
from app.services.robot import RobotService


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
    "robots": Kind(
        RobotService,
        RobotCreate,
        RobotQuery,
        RobotRead,
        shown=frozenset({"role", "created_at", "updated_at"}),
    ),
    "readings": Kind(
        ReadingService,
        ReadingCreate,
        ReadingQuery,
        ReadingRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"value"}),
    ),
}
