"""The table of labels."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.article import ArticleLabelLink
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.article import Article


class Label(Base, table=True):
    """A label."""

    __tablename__ = "label"
    __table_args__ = (CheckConstraint("length(text) BETWEEN 1 AND 40", name="text_length"),)

    id: int = Field(default=None, primary_key=True)
    text_: str = Field(
        max_length=40,
        unique=True,
        sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}},
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

    articles: Mapped[list["Article"]] = Relationship(
        back_populates="labels",
        link_model=ArticleLabelLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
