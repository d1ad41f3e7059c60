"""The table of products."""

from datetime import date
from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base
from app.models.category import CategoryProductLink

if TYPE_CHECKING:
    from app.models.category import Category
    from app.models.wish_list import WishList


class Product(Base, table=True):
    """A product."""

    __tablename__ = "product"
    __table_args__ = (
        CheckConstraint("length(title) <= 255", name="title_length"),
        CheckConstraint("length(keywords) <= 255", name="keywords_length"),
        CheckConstraint("length(description) <= 255", name="description_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    title: str = Field(max_length=255)
    keywords: str | None = Field(default=None, max_length=255)
    description: str | None = Field(default=None, max_length=255)
    rating: int | None = Field(default=None)
    date_added: date | None = Field(default=None)
    date_modified: date | None = Field(default=None)
    wish_list_id: int | None = Field(
        default=None,
        foreign_key="wish_list.id",
        ondelete="SET NULL",
        sa_type=BigInteger,
        index=True,
    )

    wish_list: Mapped[Optional["WishList"]] = Relationship(
        back_populates="products", sa_relationship_kwargs={"lazy": "raise"}
    )
    categories: Mapped[list["Category"]] = Relationship(
        back_populates="products",
        link_model=CategoryProductLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
