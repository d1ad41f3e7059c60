"""The table of customers."""

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, enum
from app.models.base import Base
from app.models.enums import Gender

if TYPE_CHECKING:
    from app.models.product_order import ProductOrder
    from app.models.user import User


class Customer(Base, table=True):
    """A customer."""

    __tablename__ = "customer"
    __table_args__ = (
        CheckConstraint("length(first_name) <= 255", name="first_name_length"),
        CheckConstraint("length(last_name) <= 255", name="last_name_length"),
        CheckConstraint("gender IN ('MALE', 'FEMALE', 'OTHER')", name="gender_valid"),
        CheckConstraint("length(email) <= 255", name="email_length"),
        CheckConstraint("length(phone) <= 255", name="phone_length"),
        CheckConstraint("length(address_line1) <= 255", name="address_line1_length"),
        CheckConstraint("length(address_line2) <= 255", name="address_line2_length"),
        CheckConstraint("length(city) <= 255", name="city_length"),
        CheckConstraint("length(country) <= 255", name="country_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    first_name: str = Field(max_length=255)
    last_name: str = Field(max_length=255)
    gender: Gender = Field(sa_type=enum(Gender))
    email: str = Field(max_length=255)
    phone: str = Field(max_length=255)
    address_line1: str = Field(max_length=255)
    address_line2: str | None = Field(default=None, max_length=255)
    city: str = Field(max_length=255)
    country: str = Field(max_length=255)
    user_id: int = Field(
        foreign_key="user.id", ondelete="RESTRICT", sa_type=BigInteger, unique=True
    )

    user: Mapped["User"] = Relationship(
        back_populates="customer", sa_relationship_kwargs={"lazy": "raise"}
    )
    orders: Mapped[list["ProductOrder"]] = Relationship(
        back_populates="customer",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
