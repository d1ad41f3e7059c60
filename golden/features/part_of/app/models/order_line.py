"""The table of order lines."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Unit

if TYPE_CHECKING:
    from app.models.label import Label
    from app.models.line_note import LineNote
    from app.models.order import Order
    from app.models.product import Product


class OrderLineLabelLink(Base, table=True):
    """Which labels go with which order lines."""

    __tablename__ = "order_line_label"

    order_line_id: UUID = Field(foreign_key="order_line.id", primary_key=True, ondelete="CASCADE")
    label_id: UUID = Field(foreign_key="label.id", primary_key=True, ondelete="CASCADE", index=True)


class OrderLine(Base, table=True):
    """What is ordered, and how much of it."""

    __tablename__ = "order_line"
    __table_args__ = (
        UniqueConstraint("order_id", "product_id"),
        CheckConstraint("quantity >= 1", name="quantity_range"),
        CheckConstraint("unit IN ('piece', 'kilogram')", name="unit_valid"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    quantity: int
    unit: Unit = Field(
        default=Unit.piece, sa_type=enum(Unit), sa_column_kwargs={"server_default": "piece"}
    )
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
    labels: Mapped[list["Label"]] = Relationship(
        link_model=OrderLineLabelLink, sa_relationship_kwargs={"lazy": "raise"}
    )
    notes: Mapped[list["LineNote"]] = Relationship(
        back_populates="line",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
