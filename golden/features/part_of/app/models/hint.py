"""The table of hints."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, PrimaryKeyConstraint, Text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.step import Step


class Hint(Base, table=True):
    """A hint."""

    __tablename__ = "hint"
    __table_args__ = (
        PrimaryKeyConstraint("step_recipe_slug", "step_number", "number"),
        ForeignKeyConstraint(
            ["step_recipe_slug", "step_number"],
            ["step.recipe_slug", "step.number"],
            ondelete="CASCADE",
        ),
        CheckConstraint("number >= 1", name="number_range"),
        Index("ix_hint_step_recipe_slug_step_number", "step_recipe_slug", "step_number"),
    )

    number: int = Field(primary_key=True)
    text_: str = Field(
        sa_type=Text, sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}}
    )
    secret: str | None = Field(default=None, max_length=255)
    step_recipe_slug: str = Field(max_length=200, primary_key=True)
    step_number: int = Field(primary_key=True)

    step: Mapped["Step"] = Relationship(
        back_populates="hints", sa_relationship_kwargs={"lazy": "raise"}
    )
