"""The table of parcels."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.delivery import Delivery


class Parcel(Base, table=True):
    """A parcel."""

    __tablename__ = "parcel"
    __table_args__ = (CheckConstraint("weight >= 1", name="weight_range"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    weight: int
    secret: str | None = Field(default=None, max_length=255)
    delivery_id: UUID = Field(foreign_key="delivery.id", ondelete="CASCADE", index=True)
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

    delivery: Mapped["Delivery"] = Relationship(
        back_populates="parcels", sa_relationship_kwargs={"lazy": "raise"}
    )
