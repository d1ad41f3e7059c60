"""The table of events."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.country import Country


class Event(Base, table=True):
    """An event."""

    __tablename__ = "event"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=60)
    country_id: int = Field(foreign_key="country.id", ondelete="RESTRICT", index=True)
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

    country: Mapped["Country"] = Relationship(
        back_populates="events", sa_relationship_kwargs={"lazy": "raise"}
    )
