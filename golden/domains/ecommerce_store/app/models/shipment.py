"""The table of shipments."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, Timestamp
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.invoice import Invoice


class Shipment(Base, table=True):
    """A shipment."""

    __tablename__ = "shipment"
    __table_args__ = (
        CheckConstraint("length(tracking_code) <= 255", name="tracking_code_length"),
        CheckConstraint("length(details) <= 255", name="details_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    tracking_code: str | None = Field(default=None, max_length=255)
    date_: datetime = Field(
        sa_type=Timestamp,
        sa_column_kwargs={"name": "date", "key": "date_", "info": {"field": "date"}},
    )
    details: str | None = Field(default=None, max_length=255)
    invoice_id: int = Field(
        foreign_key="invoice.id", ondelete="RESTRICT", sa_type=BigInteger, index=True
    )

    invoice: Mapped["Invoice"] = Relationship(
        back_populates="shipments", sa_relationship_kwargs={"lazy": "raise"}
    )
