"""The table of tags."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.article import ArticleTagLink
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.article import Article


class Tag(Base, table=True):
    """A tag."""

    __tablename__ = "tag"
    __table_args__ = (
        CheckConstraint("length(label) BETWEEN 1 AND 40", name="label_length"),
        CheckConstraint("label <> 'none'", name="label_not_none"),
    )

    id: int = Field(default=None, primary_key=True)
    label: str = Field(max_length=40, unique=True)

    articles: Mapped[list["Article"]] = Relationship(
        back_populates="tags", link_model=ArticleTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
