"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(slots=True)
class PersonSummary:
    """Person, inside another object."""

    id: int
    name: str
    mentor_id: int | None
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class CircleSummary:
    """Circle, inside another object."""

    id: UUID
    created_at: datetime
    updated_at: datetime
