"""The table of notes."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.user import User


class Note(Base, table=True):
    """A note."""

    __tablename__ = "note"
    __table_args__ = (CheckConstraint("length(title) BETWEEN 1 AND 80", name="title_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    title: str = Field(max_length=80)
    author_id: UUID = Field(foreign_key="user.id", ondelete="RESTRICT", index=True)
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

    author: Mapped["User"] = Relationship(
        back_populates="notes", sa_relationship_kwargs={"lazy": "raise"}
    )
