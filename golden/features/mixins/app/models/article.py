"""The table of articles."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.person import Person


class Article(Base, table=True):
    """An article."""

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("author_id", "title"),
        CheckConstraint("revision >= 1", name="revision_range"),
        CheckConstraint("length(title) BETWEEN 1 AND 120", name="title_length"),
        CheckConstraint("title <> note", name="note_not_blank"),
        Index("ix_article_author_id_revision", "author_id", "revision"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    note: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": text("''")})
    revision: int = Field(default=1, sa_column_kwargs={"server_default": text("1")})
    title: str = Field(max_length=120)
    author_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
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

    author: Mapped["Person"] = Relationship(
        back_populates="articles", sa_relationship_kwargs={"lazy": "raise"}
    )
