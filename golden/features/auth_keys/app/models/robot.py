"""The table of robots."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow
from app.models.enums import Role

if TYPE_CHECKING:
    from app.models.reading import Reading


class Robot(Base, table=True):
    """A robot."""

    __tablename__ = "robot"
    __table_args__ = (
        CheckConstraint("length(serial) BETWEEN 3 AND 40", name="serial_length"),
        CheckConstraint("role IN ('reader')", name="role_valid"),
    )

    serial: str = Field(max_length=40, primary_key=True)
    role: Role | None = Field(default=None, sa_type=enum(Role))
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

    readings: Mapped[list["Reading"]] = Relationship(
        back_populates="robot", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
