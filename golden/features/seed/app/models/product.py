"""The table of products."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Json, Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.stock import Stock
    from app.models.tag import Tag


class ProductTagLink(Base, table=True):
    """Which tags go with which products."""

    __tablename__ = "product_tag"

    product_id: UUID = Field(foreign_key="product.id", primary_key=True, ondelete="CASCADE")
    tag_id: int = Field(foreign_key="tag.id", primary_key=True, ondelete="CASCADE", index=True)


class ProductMoreLink(Base, table=True):
    """Which products go with which products."""

    __tablename__ = "product_more"

    product_id: UUID = Field(foreign_key="product.id", primary_key=True, ondelete="CASCADE")
    more_id: UUID = Field(
        foreign_key="product.id", primary_key=True, ondelete="CASCADE", index=True
    )


class Product(Base, table=True):
    """A product."""

    __tablename__ = "product"
    __table_args__ = (CheckConstraint("length(image) <= 10", name="image_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    number: int = Field(unique=True)
    title: str = Field(sa_type=Text)
    payload: Any = Field(default=None, sa_type=Json, nullable=True)
    image: bytes | None = Field(default=None)
    labels: list[str] = Field(
        default_factory=list, sa_type=Json, sa_column_kwargs={"server_default": "[]"}
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

    tags: Mapped[list["Tag"]] = Relationship(
        back_populates="products",
        link_model=ProductTagLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
    more: Mapped[list["Product"]] = Relationship(
        back_populates="more_of",
        link_model=ProductMoreLink,
        sa_relationship_kwargs={
            "lazy": "raise",
            "primaryjoin": "Product.id == ProductMoreLink.product_id",
            "secondaryjoin": "Product.id == ProductMoreLink.more_id",
        },
    )
    more_of: Mapped[list["Product"]] = Relationship(
        back_populates="more",
        link_model=ProductMoreLink,
        sa_relationship_kwargs={
            "lazy": "raise",
            "primaryjoin": "Product.id == ProductMoreLink.more_id",
            "secondaryjoin": "Product.id == ProductMoreLink.product_id",
        },
    )
    stocks: Mapped[list["Stock"]] = Relationship(
        back_populates="product", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
