"""The table of order lines."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.order import Order
    from app.models.product import Product


class OrderLine(Base, table=True):
    """An order line."""

    __tablename__ = "order_line"
    __table_args__ = (CheckConstraint("quantity >= 1", name="quantity_range"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    quantity: int
    order_id: UUID = Field(foreign_key="order.id", ondelete="CASCADE", index=True)
    product_id: UUID = Field(foreign_key="product.id", ondelete="RESTRICT", index=True)
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
        back_populates="lines", sa_relationship_kwargs={"lazy": "raise"}
    )
    product: Mapped["Product"] = Relationship(sa_relationship_kwargs={"lazy": "raise"})
