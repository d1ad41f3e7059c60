"""The table of readings."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Double, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.alarm import Alarm


class Reading(Base, table=True):
    """A reading."""

    __tablename__ = "reading"
    __table_args__ = (CheckConstraint("length(sensor) BETWEEN 1 AND 20", name="sensor_length"),)

    sensor: str = Field(max_length=20, primary_key=True)
    at: datetime = Field(
        default_factory=utcnow,
        primary_key=True,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP")},
    )
    value: float = Field(sa_type=Double)
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

    alarms: Mapped[list["Alarm"]] = Relationship(
        back_populates="reading", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
