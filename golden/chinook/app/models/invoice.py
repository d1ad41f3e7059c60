"""The table of invoices."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, decimal
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.customer import Customer
    from app.models.invoice_line import InvoiceLine


class Invoice(Base, table=True):
    """An invoice."""

    __tablename__ = "invoice"
    __table_args__ = (
        CheckConstraint("length(billing_address) <= 70", name="billing_address_length"),
        CheckConstraint("length(billing_city) <= 40", name="billing_city_length"),
        CheckConstraint("length(billing_state) <= 40", name="billing_state_length"),
        CheckConstraint("length(billing_country) <= 40", name="billing_country_length"),
        CheckConstraint("length(billing_postal_code) <= 10", name="billing_postal_code_length"),
    )

    id: int = Field(default=None, primary_key=True)
    invoice_date: datetime = Field(sa_type=Timestamp)
    billing_address: str | None = Field(default=None, max_length=70)
    billing_city: str | None = Field(default=None, max_length=40)
    billing_state: str | None = Field(default=None, max_length=40)
    billing_country: str | None = Field(default=None, max_length=40)
    billing_postal_code: str | None = Field(default=None, max_length=10)
    total: Decimal = Field(sa_type=decimal(10, 2))
    customer_id: int = Field(foreign_key="customer.id", ondelete="RESTRICT", index=True)

    customer: Mapped["Customer"] = Relationship(
        back_populates="invoices", sa_relationship_kwargs={"lazy": "raise"}
    )
    lines: Mapped[list["InvoiceLine"]] = Relationship(
        back_populates="invoice",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
