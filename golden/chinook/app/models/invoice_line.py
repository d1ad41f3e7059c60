"""The table of invoice lines."""

from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import decimal
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.invoice import Invoice
    from app.models.track import Track


class InvoiceLine(Base, table=True):
    """An invoice line."""

    __tablename__ = "invoice_line"

    id: int = Field(default=None, primary_key=True)
    unit_price: Decimal = Field(sa_type=decimal(10, 2))
    quantity: int
    invoice_id: int = Field(foreign_key="invoice.id", ondelete="CASCADE", index=True)
    track_id: int = Field(foreign_key="track.id", ondelete="RESTRICT", index=True)

    invoice: Mapped["Invoice"] = Relationship(
        back_populates="lines", sa_relationship_kwargs={"lazy": "raise"}
    )
    track: Mapped["Track"] = Relationship(
        back_populates="invoice_lines", sa_relationship_kwargs={"lazy": "raise"}
    )
