"""The table of days."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow


class Day(Base, table=True):
    """A day."""

    __tablename__ = "day"
    __table_args__ = (
        CheckConstraint("length(time_open) <= 5", name="time_open_length"),
        CheckConstraint("length(time_close) <= 5", name="time_close_length"),
    )

    date_: date = Field(
        primary_key=True,
        sa_column_kwargs={"name": "date", "key": "date_", "info": {"field": "date"}},
    )
    time_open: str = Field(max_length=5)
    time_close: str = Field(max_length=5)
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
