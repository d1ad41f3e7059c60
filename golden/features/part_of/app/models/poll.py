"""The table of polls."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.choice import Choice


class Poll(Base, table=True):
    """A poll."""

    __tablename__ = "poll"
    __table_args__ = (
        CheckConstraint("length(question) BETWEEN 1 AND 200", name="question_length"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    question: str = Field(max_length=200)
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

    choices: Mapped[list["Choice"]] = Relationship(
        back_populates="poll",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
