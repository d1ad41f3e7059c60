"""The table of sessions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class SessionModel(Base, table=True):
    """A session."""

    __tablename__ = "session"
    __table_args__ = (CheckConstraint('"query" >= 0', name="query_range"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    self: str | None = Field(default=None, sa_type=Text)
    data: str | None = Field(default=None, sa_type=Text)
    query: int
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
