"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(slots=True)
class CustomerSummary:
    """Customer, inside another object."""

    id: UUID
    email: str
    name: str
    created_at: datetime
    updated_at: datetime
    version: int


@dataclass(slots=True)
class ProfileSummary:
    """Profile, inside another object."""

    id: UUID
    motto: str
    customer_id: UUID
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class TagSummary:
    """Tag, inside another object."""

    id: UUID
    label: str


@dataclass(slots=True)
class OrderSummary:
    """Order, inside another object."""

    id: UUID
    number: str
    channel: str
    position: int
    customer_id: UUID
    parent_id: UUID | None
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class LineSummary:
    """Line, inside another object."""

    id: UUID
    quantity: int
    code: str | None
    order_id: UUID
    created_at: datetime
    updated_at: datetime
    version: int


@dataclass(slots=True)
class CategorySummary:
    """Category, inside another object."""

    id: UUID
    name: str
    parent_id: UUID | None
    created_at: datetime
    updated_at: datetime
