"""The table of blogs."""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.post import Post
    from app.models.user import User


class Blog(Base, table=True):
    """A blog."""

    __tablename__ = "blog"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 3 AND 255", name="name_length"),
        CheckConstraint("length(handle) BETWEEN 2 AND 255", name="handle_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    name: str = Field(max_length=255)
    handle: str = Field(max_length=255)
    user_id: int | None = Field(
        default=None, foreign_key="user.id", ondelete="SET NULL", sa_type=BigInteger, index=True
    )

    user: Mapped[Optional["User"]] = Relationship(
        back_populates="blogs", sa_relationship_kwargs={"lazy": "raise"}
    )
    posts: Mapped[list["Post"]] = Relationship(
        back_populates="blog", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
