"""The table of jobs."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Color


class Job(Base, table=True):
    """A job."""

    __tablename__ = "job"
    __table_args__ = (CheckConstraint("color IN ('red', 'green')", name="color_valid"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    color: Color = Field(
        default=Color.red, sa_type=enum(Color), sa_column_kwargs={"server_default": "red"}
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
