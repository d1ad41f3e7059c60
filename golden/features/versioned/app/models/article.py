"""The table of articles."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.author import Author
    from app.models.comment import Comment
    from app.models.tag import Tag


class ArticleTagLink(Base, table=True):
    """Which tags go with which articles."""

    __tablename__ = "article_tag"

    article_id: UUID = Field(foreign_key="article.id", primary_key=True, ondelete="CASCADE")
    tag_id: UUID = Field(foreign_key="tag.id", primary_key=True, ondelete="CASCADE", index=True)


class Article(Versioned, Base, table=True):
    """An article."""

    __tablename__ = "article"
    __table_args__ = (CheckConstraint("length(title) BETWEEN 1 AND 120", name="title_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    title: str = Field(max_length=120)
    body: str | None = Field(default=None, sa_type=Text)
    author_id: UUID = Field(foreign_key="author.id", ondelete="RESTRICT", index=True)
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

    author: Mapped["Author"] = Relationship(
        back_populates="articles", sa_relationship_kwargs={"lazy": "raise"}
    )
    tags: Mapped[list["Tag"]] = Relationship(
        back_populates="articles",
        link_model=ArticleTagLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
    comments: Mapped[list["Comment"]] = Relationship(
        back_populates="article",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
