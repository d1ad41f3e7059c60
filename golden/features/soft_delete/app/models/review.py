"""The table of reviews."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.label import Label
    from app.models.order import Order


class Review(Base, table=True):
    """A review."""

    __tablename__ = "review"
    __table_args__ = (
        ForeignKeyConstraint(
            ["label_shelf", "label_place"], ["label.shelf", "label.place"], ondelete="SET NULL"
        ),
        CheckConstraint("stars >= 1 AND stars <= 5", name="stars_range"),
        Index("ix_review_label_shelf_label_place", "label_shelf", "label_place"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    stars: int
    order_id: UUID = Field(foreign_key="order.id", ondelete="RESTRICT", index=True)
    label_shelf: str | None = Field(default=None, max_length=20)
    label_place: int | None = Field(default=None)
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
        back_populates="reviews", sa_relationship_kwargs={"lazy": "raise"}
    )
    label: Mapped[Optional["Label"]] = Relationship(
        back_populates="reviews", sa_relationship_kwargs={"lazy": "raise"}
    )
