"""The table of orders."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import OrderStatus

if TYPE_CHECKING:
    from app.models.label import Label
    from app.models.owner import Owner


class OrderLabelLink(Base, table=True):
    """Which labels go with which orders."""

    __tablename__ = "order_label"

    order_id: UUID = Field(foreign_key="order.id", primary_key=True, ondelete="CASCADE")
    label_id: UUID = Field(foreign_key="label.id", primary_key=True, ondelete="CASCADE", index=True)


class Order(Base, table=True):
    """An order."""

    __tablename__ = "order"
    __table_args__ = (
        CheckConstraint("length(number) BETWEEN 1 AND 20", name="number_length"),
        CheckConstraint(
            "status IN ('draft', 'in-progress', 'shipped', 'called off')", name="status_valid"
        ),
        CheckConstraint("length(tracking) BETWEEN 1 AND 40", name="tracking_length"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    number: str = Field(max_length=20, unique=True)
    status: OrderStatus = Field(
        default=OrderStatus.in_progress,
        sa_type=enum(OrderStatus),
        sa_column_kwargs={"server_default": "in-progress"},
    )
    tracking: str | None = Field(default=None, max_length=40)
    owner_id: UUID = Field(foreign_key="owner.id", ondelete="RESTRICT", index=True)
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

    owner: Mapped["Owner"] = Relationship(
        back_populates="orders", sa_relationship_kwargs={"lazy": "raise"}
    )
    labels: Mapped[list["Label"]] = Relationship(
        back_populates="orders", link_model=OrderLabelLink, sa_relationship_kwargs={"lazy": "raise"}
    )
