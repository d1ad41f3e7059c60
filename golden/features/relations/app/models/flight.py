"""The table of flights."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.office import Office


class Flight(Base, table=True):
    """A flight."""

    __tablename__ = "flight"
    __table_args__ = (CheckConstraint("length(number) BETWEEN 1 AND 10", name="number_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    number: str = Field(max_length=10, unique=True)
    origin_id: UUID = Field(foreign_key="office.id", ondelete="RESTRICT", index=True)
    destination_id: UUID = Field(foreign_key="office.id", ondelete="CASCADE", index=True)
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

    origin: Mapped["Office"] = Relationship(
        back_populates="departures",
        sa_relationship_kwargs={"lazy": "raise", "foreign_keys": "[Flight.origin_id]"},
    )
    destination: Mapped["Office"] = Relationship(
        back_populates="arrivals",
        sa_relationship_kwargs={"lazy": "raise", "foreign_keys": "[Flight.destination_id]"},
    )
