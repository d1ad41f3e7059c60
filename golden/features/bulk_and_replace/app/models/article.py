"""The table of articles."""

from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base, uuid7

if TYPE_CHECKING:
    from app.models.account import Account
    from app.models.tag import Tag


class ArticleTagLink(Base, table=True):
    """Which tags go with which articles."""

    __tablename__ = "article_tag"

    article_id: UUID = Field(foreign_key="article.id", primary_key=True, ondelete="CASCADE")
    tag_id: int = Field(foreign_key="tag.id", primary_key=True, ondelete="CASCADE", index=True)


class Article(Base, table=True):
    """An article."""

    __tablename__ = "article"
    __table_args__ = (
        CheckConstraint("length(title) BETWEEN 1 AND 80", name="title_length"),
        CheckConstraint("words >= 0", name="words_range"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    title: str = Field(max_length=80)
    words: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    account_id: UUID = Field(foreign_key="account.id", ondelete="RESTRICT", index=True)
    related_id: UUID | None = Field(
        default=None, foreign_key="article.id", ondelete="RESTRICT", index=True
    )

    account: Mapped["Account"] = Relationship(
        back_populates="articles", sa_relationship_kwargs={"lazy": "raise"}
    )
    related: Mapped[Optional["Article"]] = Relationship(
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[Article.id]"}
    )
    tags: Mapped[list["Tag"]] = Relationship(
        back_populates="articles",
        link_model=ArticleTagLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
