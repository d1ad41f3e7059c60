"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.models.enums import Priority


@dataclass(slots=True)
class AccountSummary:
    """Account, inside another object."""

    id: UUID
    email: str
    name: str | None
    priority: Priority
    joined_on: date
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class TagSummary:
    """Tag, inside another object."""

    id: int
    label: str


@dataclass(slots=True)
class CountrySummary:
    """Country, inside another object."""

    code: str
    title: str
