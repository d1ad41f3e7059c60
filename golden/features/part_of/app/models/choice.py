"""The table of choices."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.poll import Poll


class Choice(Base, table=True):
    """A choice."""

    __tablename__ = "choice"
    __table_args__ = (CheckConstraint("length(text) BETWEEN 1 AND 200", name="text_length"),)

    id: int = Field(default=None, primary_key=True)
    text_: str = Field(
        max_length=200, sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}}
    )
    votes: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    poll_id: UUID = Field(foreign_key="poll.id", ondelete="CASCADE", index=True)
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

    poll: Mapped["Poll"] = Relationship(
        back_populates="choices", sa_relationship_kwargs={"lazy": "raise"}
    )
