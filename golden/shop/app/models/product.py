"""The table of products."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, decimal
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.tag import Tag


class ProductTagLink(Base, table=True):
    """Which tags go with which products."""

    __tablename__ = "product_tag"

    product_id: UUID = Field(foreign_key="product.id", primary_key=True, ondelete="CASCADE")
    tag_id: UUID = Field(foreign_key="tag.id", primary_key=True, ondelete="CASCADE", index=True)


class Product(Base, table=True):
    """A product."""

    __tablename__ = "product"
    __table_args__ = (
        CheckConstraint("length(sku) BETWEEN 1 AND 40", name="sku_length"),
        CheckConstraint("price >= 0", name="price_not_negative"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    sku: str = Field(max_length=40, unique=True)
    price: Decimal = Field(sa_type=decimal(12, 2))
    in_stock: bool = Field(default=True, sa_column_kwargs={"server_default": text("true")})
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

    tags: Mapped[list["Tag"]] = Relationship(
        back_populates="products",
        link_model=ProductTagLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
