"""The table of order lines."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.complaint import Complaint
    from app.models.line_note import LineNote
    from app.models.order import Order
    from app.models.product import Product
    from app.models.remark import Remark


class OrderLine(Base, table=True):
    """An order line."""

    __tablename__ = "order_line"
    __table_args__ = (CheckConstraint("quantity >= 1", name="quantity_range"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    quantity: int
    gift: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    order_id: UUID = Field(foreign_key="order.id", ondelete="CASCADE", index=True)
    product_id: UUID = Field(foreign_key="product.id", ondelete="RESTRICT", index=True)
    extra_id: UUID | None = Field(
        default=None, foreign_key="product.id", ondelete="SET NULL", index=True
    )
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
    product: Mapped["Product"] = Relationship(
        back_populates="order_lines",
        sa_relationship_kwargs={"lazy": "raise", "foreign_keys": "[OrderLine.product_id]"},
    )
    extra: Mapped[Optional["Product"]] = Relationship(
        sa_relationship_kwargs={"lazy": "raise", "foreign_keys": "[OrderLine.extra_id]"}
    )
    notes: Mapped[list["LineNote"]] = Relationship(
        back_populates="line",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
    complaints: Mapped[list["Complaint"]] = Relationship(
        back_populates="line", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    remarks: Mapped[list["Remark"]] = Relationship(
        back_populates="line",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
