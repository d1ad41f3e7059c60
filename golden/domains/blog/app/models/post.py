"""The table of posts."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger, CheckConstraint, Text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, Timestamp
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.blog import Blog
    from app.models.tag import Tag


class PostTagLink(Base, table=True):
    """Which tags go with which posts."""

    __tablename__ = "post_tag"

    post_id: int = Field(
        foreign_key="post.id", primary_key=True, ondelete="CASCADE", sa_type=BigInteger
    )
    tag_id: int = Field(
        foreign_key="tag.id", primary_key=True, ondelete="CASCADE", sa_type=BigInteger, index=True
    )


class Post(Base, table=True):
    """A post."""

    __tablename__ = "post"
    __table_args__ = (CheckConstraint("length(title) <= 255", name="title_length"),)

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    title: str = Field(max_length=255)
    content: str = Field(sa_type=Text)
    date_: datetime = Field(
        sa_type=Timestamp,
        sa_column_kwargs={"name": "date", "key": "date_", "info": {"field": "date"}},
    )
    blog_id: int | None = Field(
        default=None, foreign_key="blog.id", ondelete="SET NULL", sa_type=BigInteger, index=True
    )

    blog: Mapped[Optional["Blog"]] = Relationship(
        back_populates="posts", sa_relationship_kwargs={"lazy": "raise"}
    )
    tags: Mapped[list["Tag"]] = Relationship(
        back_populates="entries", link_model=PostTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
