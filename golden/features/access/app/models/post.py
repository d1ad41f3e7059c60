"""The table of posts."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.customer import Customer
    from app.models.user import User


class PostMentionLink(Base, table=True):
    """Which customers go with which posts."""

    __tablename__ = "post_mention"

    post_id: UUID = Field(foreign_key="post.id", primary_key=True, ondelete="CASCADE")
    customer_id: UUID = Field(
        foreign_key="customer.id", primary_key=True, ondelete="CASCADE", index=True
    )


class Post(Versioned, Base, table=True):
    """A post."""

    __tablename__ = "post"
    __table_args__ = (CheckConstraint("length(title) BETWEEN 1 AND 80", name="title_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    title: str = Field(max_length=80)
    author_id: UUID | None = Field(
        default=None, foreign_key="user.id", ondelete="SET NULL", index=True
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

    author: Mapped[Optional["User"]] = Relationship(
        back_populates="posts", sa_relationship_kwargs={"lazy": "raise"}
    )
    mentions: Mapped[list["Customer"]] = Relationship(
        back_populates="posts", link_model=PostMentionLink, sa_relationship_kwargs={"lazy": "raise"}
    )
