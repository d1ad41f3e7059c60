"""The table of orders."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Format

if TYPE_CHECKING:
    from app.models.customer import Customer


class Order(Base, table=True):
    """An order."""

    __tablename__ = "order"
    __table_args__ = (
        CheckConstraint("length(number) BETWEEN 1 AND 20", name="number_length"),
        CheckConstraint("state IN ('pdf', 'html')", name="state_valid"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    number: str = Field(max_length=20, unique=True)
    note: str | None = Field(default=None, sa_type=Text)
    state: Format = Field(
        default=Format.html, sa_type=enum(Format), sa_column_kwargs={"server_default": "html"}
    )
    customer_id: UUID = Field(foreign_key="customer.id", ondelete="RESTRICT", index=True)
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

    customer: Mapped["Customer"] = Relationship(
        back_populates="orders", sa_relationship_kwargs={"lazy": "raise"}
    )
