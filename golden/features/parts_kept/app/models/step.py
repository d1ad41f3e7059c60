"""The table of steps."""

from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, PrimaryKeyConstraint, Text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import enum
from app.models.base import Base
from app.models.enums import Progress

if TYPE_CHECKING:
    from app.models.product import Product
    from app.models.recipe import Recipe


class Step(Base, table=True):
    """A step."""

    __tablename__ = "step"
    __table_args__ = (
        PrimaryKeyConstraint("recipe_slug", "number"),
        CheckConstraint("number >= 1", name="number_range"),
        CheckConstraint("progress IN ('open', 'done')", name="progress_valid"),
    )

    number: int = Field(primary_key=True)
    text_: str = Field(
        sa_type=Text, sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}}
    )
    progress: Progress = Field(
        default=Progress.open, sa_type=enum(Progress), sa_column_kwargs={"server_default": "open"}
    )
    recipe_slug: str = Field(
        max_length=200, primary_key=True, foreign_key="recipe.slug", ondelete="CASCADE", index=True
    )
    tool_id: UUID | None = Field(
        default=None, foreign_key="product.id", ondelete="SET NULL", index=True
    )

    recipe: Mapped["Recipe"] = Relationship(
        back_populates="steps", sa_relationship_kwargs={"lazy": "raise"}
    )
    tool: Mapped[Optional["Product"]] = Relationship(sa_relationship_kwargs={"lazy": "raise"})
