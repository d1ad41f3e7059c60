"""The table of deliveries."""

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
    from app.models.parcel import Parcel
    from app.models.product import Product


class Delivery(Base, table=True):
    """A delivery."""

    __tablename__ = "delivery"
    __table_args__ = (CheckConstraint("length(street) BETWEEN 1 AND 80", name="street_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    street: str = Field(max_length=80)
    order_id: UUID = Field(foreign_key="order.id", ondelete="CASCADE", unique=True)
    box_id: UUID = Field(foreign_key="product.id", ondelete="RESTRICT", index=True)
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
        back_populates="delivery", sa_relationship_kwargs={"lazy": "raise"}
    )
    box: Mapped["Product"] = Relationship(sa_relationship_kwargs={"lazy": "raise"})
    parcels: Mapped[list["Parcel"]] = Relationship(
        back_populates="delivery",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
