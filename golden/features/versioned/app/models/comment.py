"""The table of comments."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.article import Article


class Comment(Versioned, Base, table=True):
    """A comment."""

    __tablename__ = "comment"
    __table_args__ = (CheckConstraint("length(text) BETWEEN 1 AND 500", name="text_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    text_: str = Field(
        max_length=500, sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}}
    )
    article_id: UUID = Field(foreign_key="article.id", ondelete="CASCADE", index=True)
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

    article: Mapped["Article"] = Relationship(
        back_populates="comments", sa_relationship_kwargs={"lazy": "raise"}
    )
