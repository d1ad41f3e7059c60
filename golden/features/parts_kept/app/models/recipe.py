"""The table of recipes."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow

if TYPE_CHECKING:
    from app.models.step import Step


class Recipe(Versioned, Base, table=True):
    """A recipe."""

    __tablename__ = "recipe"
    __table_args__ = (
        CheckConstraint("length(slug) <= 200", name="slug_length"),
        CheckConstraint("length(title) BETWEEN 1 AND 80", name="title_length"),
    )

    slug: str = Field(max_length=200, primary_key=True)
    title: str = Field(max_length=80)
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

    steps: Mapped[list["Step"]] = Relationship(
        back_populates="recipe",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
