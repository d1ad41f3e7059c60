"""The table of products."""

from decimal import Decimal
from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, decimal, enum
from app.models.base import Base
from app.models.enums import Size

if TYPE_CHECKING:
    from app.models.order_item import OrderItem
    from app.models.product_category import ProductCategory


class Product(Base, table=True):
    """Product sold by the Online store."""

    __tablename__ = "product"
    __table_args__ = (
        CheckConstraint("length(name) <= 255", name="name_length"),
        CheckConstraint("length(description) <= 255", name="description_length"),
        CheckConstraint("price >= 0", name="price_range").ddl_if(dialect="postgresql"),
        CheckConstraint("product_size IN ('S', 'M', 'L', 'XL', 'XXL')", name="product_size_valid"),
        CheckConstraint("length(image) <= 500000", name="image_length"),
        CheckConstraint("length(image_content_type) <= 255", name="image_content_type_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    name: str = Field(max_length=255)
    description: str | None = Field(default=None, max_length=255)
    price: Decimal = Field(sa_type=decimal(21, 2))
    product_size: Size = Field(sa_type=enum(Size))
    image: bytes | None = Field(default=None)
    image_content_type: str | None = Field(default=None, max_length=255)
    product_category_id: int | None = Field(
        default=None,
        foreign_key="product_category.id",
        ondelete="SET NULL",
        sa_type=BigInteger,
        index=True,
    )

    product_category: Mapped[Optional["ProductCategory"]] = Relationship(
        back_populates="products", sa_relationship_kwargs={"lazy": "raise"}
    )
    order_items: Mapped[list["OrderItem"]] = Relationship(
        back_populates="product", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
