"""The table of days."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow


class Day(Base, table=True):
    """A day."""

    __tablename__ = "day"
    __table_args__ = (CheckConstraint("length(label) BETWEEN 1 AND 60", name="label_length"),)

    on: date = Field(primary_key=True)
    label: str = Field(max_length=60)
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
