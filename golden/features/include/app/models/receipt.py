"""The table of receipts."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, decimal
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.order import Order


class Receipt(Base, table=True):
    """A receipt."""

    __tablename__ = "receipt"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    total: Decimal = Field(sa_type=decimal(12, 2))
    order_id: UUID = Field(foreign_key="order.id", ondelete="RESTRICT", index=True)
    created_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP")},
    )
    updated_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP"), "onupdate": utcnow},
    )

    order: Mapped["Order"] = Relationship(
        back_populates="receipts", sa_relationship_kwargs={"lazy": "raise"}
    )
