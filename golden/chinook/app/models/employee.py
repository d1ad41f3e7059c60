"""The table of employees."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.customer import Customer


class Employee(Base, table=True):
    """An employee."""

    __tablename__ = "employee"
    __table_args__ = (
        CheckConstraint("length(last_name) <= 20", name="last_name_length"),
        CheckConstraint("length(first_name) <= 20", name="first_name_length"),
        CheckConstraint("length(title) <= 30", name="title_length"),
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
    last_name: str = Field(max_length=20)
    first_name: str = Field(max_length=20)
    title: str | None = Field(default=None, max_length=30)
    birth_date: datetime | None = Field(default=None, sa_type=Timestamp)
    hire_date: datetime | None = Field(default=None, sa_type=Timestamp)
    address: str | None = Field(default=None, max_length=70)
    city: str | None = Field(default=None, max_length=40)
    state: str | None = Field(default=None, max_length=40)
    country: str | None = Field(default=None, max_length=40)
    postal_code: str | None = Field(default=None, max_length=10)
    phone: str | None = Field(default=None, max_length=24)
    fax: str | None = Field(default=None, max_length=24)
    email: str | None = Field(default=None, max_length=60)
    reports_to_id: int | None = Field(
        default=None,
        foreign_key="employee.id",
        ondelete="SET NULL",
        index=True,
        sa_column_kwargs={"name": "reports_to", "key": "reports_to_id"},
    )

    reports_to: Mapped[Optional["Employee"]] = Relationship(
        back_populates="reports",
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[Employee.id]"},
    )
    reports: Mapped[list["Employee"]] = Relationship(
        back_populates="reports_to",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
    customers: Mapped[list["Customer"]] = Relationship(
        back_populates="support_rep",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
