"""The table of articles."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7
from app.models.reading import Reading

if TYPE_CHECKING:
    from app.models.label import Label
    from app.models.reader import Reader


class ArticleLabelLink(Base, table=True):
    """Which labels go with which articles."""

    __tablename__ = "article_label"

    article_id: UUID = Field(foreign_key="article.id", primary_key=True, ondelete="CASCADE")
    label_id: int = Field(foreign_key="label.id", primary_key=True, ondelete="CASCADE", index=True)


class ArticleRelatedLink(Base, table=True):
    """Which articles go with which articles."""

    __tablename__ = "article_related"

    article_id: UUID = Field(foreign_key="article.id", primary_key=True, ondelete="CASCADE")
    related_id: UUID = Field(
        foreign_key="article.id", primary_key=True, ondelete="CASCADE", index=True
    )


class Article(Base, table=True):
    """An article."""

    __tablename__ = "article"
    __table_args__ = (CheckConstraint("length(title) BETWEEN 1 AND 100", name="title_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    title: str = Field(max_length=100)
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

    labels: Mapped[list["Label"]] = Relationship(
        back_populates="articles",
        link_model=ArticleLabelLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
    related: Mapped[list["Article"]] = Relationship(
        back_populates="related_from",
        link_model=ArticleRelatedLink,
        sa_relationship_kwargs={
            "lazy": "raise",
            "primaryjoin": "Article.id == ArticleRelatedLink.article_id",
            "secondaryjoin": "Article.id == ArticleRelatedLink.related_id",
        },
    )
    readers: Mapped[list["Reader"]] = Relationship(
        link_model=Reading,
        sa_relationship_kwargs={
            "lazy": "raise",
            "viewonly": True,
            "primaryjoin": "Article.id == Reading.article_id",
            "secondaryjoin": "Reader.id == Reading.reader_id",
        },
    )
    related_from: Mapped[list["Article"]] = Relationship(
        back_populates="related",
        link_model=ArticleRelatedLink,
        sa_relationship_kwargs={
            "lazy": "raise",
            "primaryjoin": "Article.id == ArticleRelatedLink.related_id",
            "secondaryjoin": "Article.id == ArticleRelatedLink.article_id",
        },
    )
    readings: Mapped[list["Reading"]] = Relationship(
        back_populates="article",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
