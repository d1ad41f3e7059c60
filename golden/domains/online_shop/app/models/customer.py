"""The table of customers."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.address import Address
    from app.models.wish_list import WishList


class Customer(Base, table=True):
    """A customer."""

    __tablename__ = "customer"
    __table_args__ = (
        CheckConstraint("length(first_name) <= 255", name="first_name_length"),
        CheckConstraint("length(last_name) <= 255", name="last_name_length"),
        CheckConstraint("length(email) <= 255", name="email_length"),
        CheckConstraint("length(telephone) <= 255", name="telephone_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    first_name: str | None = Field(default=None, max_length=255)
    last_name: str | None = Field(default=None, max_length=255)
    email: str | None = Field(default=None, max_length=255)
    telephone: str | None = Field(default=None, max_length=255)

    addresses: Mapped[list["Address"]] = Relationship(
        back_populates="customer",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
    wish_lists: Mapped[list["WishList"]] = Relationship(
        back_populates="customer",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
