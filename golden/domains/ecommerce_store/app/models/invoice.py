"""The table of invoices."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, Timestamp, decimal, enum
from app.models.base import Base
from app.models.enums import InvoiceStatus, PaymentMethod

if TYPE_CHECKING:
    from app.models.shipment import Shipment


class Invoice(Base, table=True):
    """An invoice."""

    __tablename__ = "invoice"
    __table_args__ = (
        CheckConstraint("length(code) <= 255", name="code_length"),
        CheckConstraint("length(details) <= 255", name="details_length"),
        CheckConstraint("status IN ('PAID', 'ISSUED', 'CANCELLED')", name="status_valid"),
        CheckConstraint(
            "payment_method IN ('CREDIT_CARD', 'CASH_ON_DELIVERY', 'PAYPAL')",
            name="payment_method_valid",
        ),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    code: str = Field(max_length=255)
    date_: datetime = Field(
        sa_type=Timestamp,
        sa_column_kwargs={"name": "date", "key": "date_", "info": {"field": "date"}},
    )
    details: str | None = Field(default=None, max_length=255)
    status: InvoiceStatus = Field(sa_type=enum(InvoiceStatus))
    payment_method: PaymentMethod = Field(sa_type=enum(PaymentMethod))
    payment_date: datetime = Field(sa_type=Timestamp)
    payment_amount: Decimal = Field(sa_type=decimal(21, 2))

    shipments: Mapped[list["Shipment"]] = Relationship(
        back_populates="invoice", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
