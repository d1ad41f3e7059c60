"""The table of tags."""

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.article import ArticleTagLink
from app.models.base import Base, uuid7
from app.models.board import BoardTagLink

if TYPE_CHECKING:
    from app.models.article import Article
    from app.models.board import Board


class Tag(Base, table=True):
    """A tag."""

    __tablename__ = "tag"
    __table_args__ = (CheckConstraint("length(label) BETWEEN 1 AND 40", name="label_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    label: str = Field(max_length=40, unique=True)

    articles: Mapped[list["Article"]] = Relationship(
        back_populates="tags", link_model=ArticleTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
    boards: Mapped[list["Board"]] = Relationship(
        back_populates="tags", link_model=BoardTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
