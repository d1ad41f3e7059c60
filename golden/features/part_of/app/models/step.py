"""The table of steps."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, PrimaryKeyConstraint, Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.hint import Hint
    from app.models.recipe import Recipe


class Step(Base, table=True):
    """A step."""

    __tablename__ = "step"
    __table_args__ = (
        PrimaryKeyConstraint("recipe_slug", "number"),
        CheckConstraint("number >= 1", name="number_range"),
    )

    number: int = Field(primary_key=True)
    text_: str = Field(
        sa_type=Text, sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}}
    )
    recipe_slug: str = Field(
        max_length=200, primary_key=True, foreign_key="recipe.slug", ondelete="CASCADE", index=True
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

    recipe: Mapped["Recipe"] = Relationship(
        back_populates="steps", sa_relationship_kwargs={"lazy": "raise"}
    )
    hints: Mapped[list["Hint"]] = Relationship(
        back_populates="step",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
