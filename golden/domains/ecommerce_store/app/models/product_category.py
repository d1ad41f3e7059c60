"""The table of product categories."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.product import Product


class ProductCategory(Base, table=True):
    """A product category."""

    __tablename__ = "product_category"
    __table_args__ = (
        CheckConstraint("length(name) <= 255", name="name_length"),
        CheckConstraint("length(description) <= 255", name="description_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    name: str = Field(max_length=255)
    description: str | None = Field(default=None, max_length=255)

    products: Mapped[list["Product"]] = Relationship(
        back_populates="product_category",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
