"""The table of wish lists."""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.customer import Customer
    from app.models.product import Product


class WishList(Base, table=True):
    """A wish list."""

    __tablename__ = "wish_list"
    __table_args__ = (CheckConstraint("length(title) <= 255", name="title_length"),)

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    title: str = Field(max_length=255)
    restricted: bool | None = Field(default=None)
    customer_id: int | None = Field(
        default=None, foreign_key="customer.id", ondelete="SET NULL", sa_type=BigInteger, index=True
    )

    customer: Mapped[Optional["Customer"]] = Relationship(
        back_populates="wish_lists", sa_relationship_kwargs={"lazy": "raise"}
    )
    products: Mapped[list["Product"]] = Relationship(
        back_populates="wish_list",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
