"""The table of customers."""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.employee import Employee
    from app.models.invoice import Invoice


class Customer(Base, table=True):
    """A customer."""

    __tablename__ = "customer"
    __table_args__ = (
        CheckConstraint("length(first_name) <= 40", name="first_name_length"),
        CheckConstraint("length(last_name) <= 20", name="last_name_length"),
        CheckConstraint("length(company) <= 80", name="company_length"),
        CheckConstraint("length(address) <= 70", name="address_length"),
        CheckConstraint("length(city) <= 40", name="city_length"),
        CheckConstraint("length(state) <= 40", name="state_length"),
        CheckConstraint("length(country) <= 40", name="country_length"),
        CheckConstraint("length(postal_code) <= 10", name="postal_code_length"),
        CheckConstraint("length(phone) <= 24", name="phone_length"),
        CheckConstraint("length(fax) <= 24", name="fax_length"),
        CheckConstraint("length(email) <= 60", name="email_length"),
    )

    id: int = Field(default=None, primary_key=True)
    first_name: str = Field(max_length=40)
    last_name: str = Field(max_length=20)
    company: str | None = Field(default=None, max_length=80)
    address: str | None = Field(default=None, max_length=70)
    city: str | None = Field(default=None, max_length=40)
    state: str | None = Field(default=None, max_length=40)
    country: str | None = Field(default=None, max_length=40, index=True)
    postal_code: str | None = Field(default=None, max_length=10)
    phone: str | None = Field(default=None, max_length=24)
    fax: str | None = Field(default=None, max_length=24)
    email: str = Field(max_length=60)
    support_rep_id: int | None = Field(
        default=None, foreign_key="employee.id", ondelete="SET NULL", index=True
    )

    support_rep: Mapped[Optional["Employee"]] = Relationship(
        back_populates="customers", sa_relationship_kwargs={"lazy": "raise"}
    )
    invoices: Mapped[list["Invoice"]] = Relationship(
        back_populates="customer",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
