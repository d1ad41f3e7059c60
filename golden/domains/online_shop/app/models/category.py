"""The table of categories."""

from datetime import date
from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, enum
from app.models.base import Base
from app.models.enums import CategoryStatus

if TYPE_CHECKING:
    from app.models.product import Product


class CategoryProductLink(Base, table=True):
    """Which products go with which categories."""

    __tablename__ = "category_product"

    category_id: int = Field(
        foreign_key="category.id", primary_key=True, ondelete="CASCADE", sa_type=BigInteger
    )
    product_id: int = Field(
        foreign_key="product.id",
        primary_key=True,
        ondelete="CASCADE",
        sa_type=BigInteger,
        index=True,
    )


class Category(Base, table=True):
    """A category."""

    __tablename__ = "category"
    __table_args__ = (
        CheckConstraint("length(description) <= 255", name="description_length"),
        CheckConstraint("status IN ('AVAILABLE', 'RESTRICTED', 'DISABLED')", name="status_valid"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    description: str = Field(max_length=255)
    sort_order: int | None = Field(default=None)
    date_added: date | None = Field(default=None)
    date_modified: date | None = Field(default=None)
    status: CategoryStatus | None = Field(default=None, sa_type=enum(CategoryStatus))
    parent_id: int | None = Field(
        default=None, foreign_key="category.id", ondelete="SET NULL", sa_type=BigInteger, index=True
    )

    parent: Mapped[Optional["Category"]] = Relationship(
        back_populates="children",
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[Category.id]"},
    )
    products: Mapped[list["Product"]] = Relationship(
        back_populates="categories",
        link_model=CategoryProductLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
    children: Mapped[list["Category"]] = Relationship(
        back_populates="parent", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
