"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(slots=True)
class ProductSummary:
    """Product, inside another object."""

    id: UUID
    name: str
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class OrderLineSummary:
    """Order line, inside another object."""

    id: UUID
    quantity: int
    gift: bool
    order_id: UUID
    product_id: UUID
    extra_id: UUID | None
    created_at: datetime
    updated_at: datetime
