"""The table of labels."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class Label(Base, table=True):
    """A label."""

    __tablename__ = "label"
    __table_args__ = (CheckConstraint("length(word) BETWEEN 1 AND 20", name="word_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    word: str = Field(max_length=20, unique=True)
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
