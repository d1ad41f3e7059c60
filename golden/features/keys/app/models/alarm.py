"""The table of alarms."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.reading import Reading


class Alarm(Base, table=True):
    """An alarm."""

    __tablename__ = "alarm"
    __table_args__ = (
        ForeignKeyConstraint(
            ["reading_sensor", "reading_at"], ["reading.sensor", "reading.at"], ondelete="RESTRICT"
        ),
        CheckConstraint("length(label) BETWEEN 1 AND 20", name="label_length"),
        Index("ix_alarm_reading_sensor_reading_at", "reading_sensor", "reading_at"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    label: str = Field(max_length=20)
    reading_sensor: str = Field(max_length=20)
    reading_at: datetime = Field(sa_type=Timestamp)
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

    reading: Mapped["Reading"] = Relationship(
        back_populates="alarms", sa_relationship_kwargs={"lazy": "raise"}
    )
