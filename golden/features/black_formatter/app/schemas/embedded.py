"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from app.models.enums import Size


@dataclass(slots=True)
class ThingSummary:
    """Thing, inside another object."""

    id: UUID
    name: str
    size: Size
    price: Decimal
    parent_id: UUID | None
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class TagSummary:
    """Tag, inside another object."""

    id: UUID
    name: str
    created_at: datetime
    updated_at: datetime
