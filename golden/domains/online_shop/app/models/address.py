"""The table of addresses."""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.customer import Customer


class Address(Base, table=True):
    """An address."""

    __tablename__ = "address"
    __table_args__ = (
        CheckConstraint("length(address1) <= 255", name="address1_length"),
        CheckConstraint("length(address2) <= 255", name="address2_length"),
        CheckConstraint("length(city) <= 255", name="city_length"),
        CheckConstraint("length(postcode) <= 10", name="postcode_length"),
        CheckConstraint("length(country) <= 2", name="country_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    address1: str | None = Field(default=None, max_length=255)
    address2: str | None = Field(default=None, max_length=255)
    city: str | None = Field(default=None, max_length=255)
    postcode: str = Field(max_length=10)
    country: str = Field(max_length=2)
    customer_id: int | None = Field(
        default=None, foreign_key="customer.id", ondelete="SET NULL", sa_type=BigInteger, index=True
    )

    customer: Mapped[Optional["Customer"]] = Relationship(
        back_populates="addresses", sa_relationship_kwargs={"lazy": "raise"}
    )
