"""The table of readings."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.robot import Robot


class Reading(Base, table=True):
    """A reading."""

    __tablename__ = "reading"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    value: int
    robot_serial: str = Field(
        max_length=40, foreign_key="robot.serial", ondelete="RESTRICT", index=True
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

    robot: Mapped["Robot"] = Relationship(
        back_populates="readings", sa_relationship_kwargs={"lazy": "raise"}
    )
