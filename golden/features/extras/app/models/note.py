"""The table of notes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow, uuid7


class Note(Versioned, Base, table=True):
    """A note."""

    __tablename__ = "note"
    __table_args__ = (CheckConstraint("length(title) BETWEEN 1 AND 80", name="title_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    title: str = Field(max_length=80, unique=True)
    text_: str | None = Field(
        default=None,
        sa_type=Text,
        sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}},
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
    version: int = Field(
        default=1, sa_column_kwargs={"server_default": text("1"), "onupdate": text("version + 1")}
    )
