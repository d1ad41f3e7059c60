"""The table of orders."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.customer import Customer
    from app.models.line import Line
    from app.models.review import Review
    from app.models.tag import Tag


class OrderTagLink(Base, table=True):
    """Which tags go with which orders."""

    __tablename__ = "order_tag"

    order_id: UUID = Field(foreign_key="order.id", primary_key=True, ondelete="CASCADE")
    tag_id: UUID = Field(foreign_key="tag.id", primary_key=True, ondelete="CASCADE", index=True)


class Order(Base, table=True):
    """An order."""

    __tablename__ = "order"
    __table_args__ = (
        Index(
            "uq_order_number",
            "number",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "uq_order_channel_position",
            "channel",
            "position",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        CheckConstraint("length(number) BETWEEN 1 AND 20", name="number_length"),
        CheckConstraint("length(channel) BETWEEN 1 AND 20", name="channel_length"),
        CheckConstraint("position >= 1", name="position_range"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    number: str = Field(max_length=20)
    channel: str = Field(max_length=20)
    position: int
    customer_id: UUID = Field(foreign_key="customer.id", ondelete="RESTRICT", index=True)
    parent_id: UUID | None = Field(
        default=None, foreign_key="order.id", ondelete="SET NULL", index=True
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
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    customer: Mapped["Customer"] = Relationship(
        back_populates="orders", sa_relationship_kwargs={"lazy": "raise"}
    )
    parent: Mapped[Optional["Order"]] = Relationship(
        back_populates="parts",
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[Order.id]"},
    )
    tags: Mapped[list["Tag"]] = Relationship(
        back_populates="orders", link_model=OrderTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
    parts: Mapped[list["Order"]] = Relationship(
        back_populates="parent", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    lines: Mapped[list["Line"]] = Relationship(
        back_populates="order",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
    reviews: Mapped[list["Review"]] = Relationship(
        back_populates="order", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
