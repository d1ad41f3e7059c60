"""The table of tags."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow
from app.models.enums import Size
from app.models.product import ProductTagLink

if TYPE_CHECKING:
    from app.models.product import Product


class Tag(Base, table=True):
    """A tag."""

    __tablename__ = "tag"
    __table_args__ = (
        CheckConstraint("length(label) BETWEEN 1 AND 40", name="label_length"),
        CheckConstraint("size IN ('small', 'large')", name="size_valid"),
    )

    id: int = Field(default=None, primary_key=True)
    label: str = Field(max_length=40, unique=True)
    size: Size = Field(
        default=Size.small, sa_type=enum(Size), sa_column_kwargs={"server_default": "small"}
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

    products: Mapped[list["Product"]] = Relationship(
        back_populates="tags", link_model=ProductTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
