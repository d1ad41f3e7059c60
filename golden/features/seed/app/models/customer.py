"""The table of customers."""

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, ValueOf, decimal
from app.models.base import Base, utcnow, uuid7
from app.models.values import Address

if TYPE_CHECKING:
    from app.models.country import Country


class Customer(Base, table=True):
    """A customer."""

    __tablename__ = "customer"
    __table_args__ = (
        CheckConstraint("length(email) <= 254", name="email_length"),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    email: str = Field(max_length=254, unique=True)
    name: str = Field(max_length=60)
    password: str | None = Field(default=None, max_length=255)
    home: Address | None = Field(default=None, sa_type=ValueOf(Address))
    born_on: date | None = Field(default=None)
    score: Decimal = Field(
        default=Decimal("0.00"),
        sa_type=decimal(6, 2),
        sa_column_kwargs={"server_default": text("0")},
    )
    country_code: str = Field(
        max_length=2, foreign_key="country.code", ondelete="RESTRICT", index=True
    )
    referrer_id: UUID | None = Field(
        default=None, foreign_key="customer.id", ondelete="SET NULL", index=True
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

    country: Mapped["Country"] = Relationship(sa_relationship_kwargs={"lazy": "raise"})
    referrer: Mapped[Optional["Customer"]] = Relationship(
        back_populates="customers",
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[Customer.id]"},
    )
    customers: Mapped[list["Customer"]] = Relationship(
        back_populates="referrer",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
