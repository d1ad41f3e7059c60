"""The table of tags."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base
from app.models.post import PostTagLink

if TYPE_CHECKING:
    from app.models.post import Post


class Tag(Base, table=True):
    """A tag."""

    __tablename__ = "tag"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 2 AND 255", name="name_length"),)

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    name: str = Field(max_length=255)

    entries: Mapped[list["Post"]] = Relationship(
        back_populates="tags", link_model=PostTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
